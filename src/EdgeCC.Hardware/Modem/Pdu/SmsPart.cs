namespace EdgeCC.Hardware.Modem.Pdu;

/// <summary>Which part of a longer message this is (3GPP TS 23.040 sections 9.2.3.24.1 and 9.2.3.24.8).</summary>
/// <param name="Reference">The same for all parts of a message.</param>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are: 1 where the message is whole.</param>
/// <param name="IsWide">True where the reference has 16 bits, false where it has 8.</param>
internal readonly record struct SmsPart(int Reference, int Number, int Of, bool IsWide = false)
{
    /// <summary>The most parts a message can have.</summary>
    public const int Most = 255;

    /// <summary>A message that is no part of a longer one.</summary>
    public static readonly SmsPart Whole = new(0, 1, 1);
}
