using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>A GSM modem: short messages to and from one number, and calls where it has a sound card.</summary>
/// <param name="Device">Its serial port, by a path that stays the same wherever it is plugged in.</param>
/// <param name="Number">Its SIM's number; the entry of <c>texts</c> its messages come to.</param>
public sealed record ModemModel(string Device, string Number)
{
    /// <summary>What it is called as a trunk's line.</summary>
    public static readonly LineId Line = new("modem");

    /// <summary>The sound card its calls are heard and spoken through; null where it carries no calls.</summary>
    public string? Sound { get; init; }

    /// <summary>What unlocks the SIM; null where it is not locked.</summary>
    public string? Pin { get; init; }

    /// <summary>The code the network tells the balance for, such as <c>*100#</c>; null: it is not asked.</summary>
    public string? Balance { get; init; }

    /// <summary>The most short messages one of ours may take; each is paid for.</summary>
    public int MostParts { get; init; } = 10;
}
