using System.Collections.Immutable;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>A message on its way out.</summary>
/// <param name="text">What was to be sent.</param>
/// <param name="parts">Of which it consists.</param>
/// <param name="given">When it was given to us (uptime).</param>
internal sealed class SmsLetter(TextToSend text, ImmutableArray<SmsSubmit> parts, TimeSpan given)
{
    private readonly HashSet<int> _arrived = [];
    private readonly List<byte> _references = [];

    public TextToSend Text => text;

    public TimeSpan Given { get; } = given;

    /// <summary>When it is tried (again); once it is sent, until when a report is waited for.</summary>
    public TimeSpan Due { get; set; } = given;

    /// <summary>How often the network did not take it.</summary>
    public int Failures { get; set; }

    /// <summary>True once the network has all of it.</summary>
    public bool IsSent => _references.Count == parts.Length;

    /// <summary>True once the telephone has all of it.</summary>
    public bool HasArrived => _arrived.Count == parts.Length;

    /// <summary>The part that is next.</summary>
    public SmsSubmit Next => parts[_references.Count];

    /// <summary>The network has the next part.</summary>
    public void NoteSent(byte reference) => _references.Add(reference);

    /// <summary>True where a report is about one of its parts.</summary>
    public bool Concerns(SmsStatusReport report) =>
        _references.Contains(report.Reference) && EndOf(report.Recipient.Value) == EndOf(parts[0].Recipient.Value);

    /// <summary>A part has arrived.</summary>
    public void NoteArrived(byte reference) => _arrived.Add(_references.IndexOf(reference));

    // A network may write +7911… where we wrote 8911….
    private static string EndOf(string number) => number.Length <= 7 ? number.TrimStart('+') : number[^7..];
}
