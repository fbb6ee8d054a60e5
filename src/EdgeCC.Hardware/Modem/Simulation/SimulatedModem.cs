using System.Globalization;
using System.Text;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem.Simulation;

/// <summary>
/// The twin of a GSM modem with its SIM and its network: commands in, answers out, byte by byte. What a bad modem does can be
/// scripted. Not safe from several threads.
/// </summary>
/// <param name="say">Takes what it says.</param>
internal sealed class SimulatedModem(Action<byte[]> say)
{
    private readonly StringBuilder _line = new();
    private readonly SortedDictionary<int, string> _store = [];
    private bool _awaitsPdu;
    private string? _held;
    private byte _reference;

    /// <summary>True: it takes everything and says nothing.</summary>
    public bool Hangs { get; set; }

    /// <summary>What <c>+CPIN?</c> answers; an error where the SIM is missing.</summary>
    public string? Sim { get; set; } = "READY";

    /// <summary>What unlocks the SIM.</summary>
    public string Pin { get; set; } = "1234";

    /// <summary>How often a wrong PIN was tried.</summary>
    public int WrongPins { get; private set; }

    /// <summary>The status of <c>+CREG</c>.</summary>
    public int Registration { get; set; } = 1;

    /// <summary>Places of the store.</summary>
    public int Room { get; set; } = 20;

    /// <summary>The error the network answers to a message, or null: it takes it.</summary>
    public int? SendError { get; set; }

    /// <summary>True: the network takes its time; what was sent is answered once it is false again.</summary>
    public bool IsSlow
    {
        get;
        set
        {
            field = value;
            if (!value && _held is { } held)
            {
                _held = null;
                TakePdu(held);
            }
        }
    }

    /// <summary>True: the service centre says that a message arrived.</summary>
    public bool Reports { get; set; } = true;

    /// <summary>What <c>+CLCC</c> says of the call, or null: there is none.</summary>
    public int? Call { get; set; }

    /// <summary>What the network has taken, in order.</summary>
    public List<SmsSubmit> Sent { get; } = [];

    /// <summary>Every command, in order.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>Messages in the store.</summary>
    public int Stored => _store.Count;

    /// <summary>Somebody sends us a PDU.</summary>
    public void Deliver(byte[] tpdu)
    {
        var index = Enumerable.Range(1, Room).First(place => !_store.ContainsKey(place));
        _store[index] = SmsPdu.Write(tpdu);
        Say($"\r\n+CMTI: \"ME\",{index}\r\n");
    }

    /// <summary>Somebody sends us a message.</summary>
    /// <param name="sender">Whose number.</param>
    /// <param name="text">What.</param>
    /// <param name="sent">When.</param>
    /// <param name="order">In which order its parts come: indices from 0; null: their own.</param>
    public void Deliver(string sender, string text, DateTimeOffset sent, params int[] order)
    {
        var parts = SmsBody.Split(text, reference: sent.Second);
        foreach (var n in order.Length == 0 ? [.. Enumerable.Range(0, parts.Length)] : order)
        {
            Deliver(new SmsDeliver(new SmsAddress(sender), sent, parts[n]).Write());
        }
    }

    /// <summary>Says something of its own accord.</summary>
    public void Say(string text)
    {
        if (!Hangs)
        {
            say(Encoding.Latin1.GetBytes(text));
        }
    }

    /// <summary>Takes what is written to it.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            if (octet == 0x1B)
            {
                _awaitsPdu = false;
                _line.Clear();
            }
            else if (octet == (_awaitsPdu ? 0x1A : '\r'))
            {
                var line = _line.ToString();
                _line.Clear();
                if (!Hangs && line.Length > 0)
                {
                    TakeLine(line);
                }
            }
            else
            {
                _line.Append((char)octet);
            }
        }
    }

    private void TakeLine(string line)
    {
        if (_awaitsPdu)
        {
            _awaitsPdu = false;
            TakePdu(line);
            return;
        }

        Commands.Add(line);
        var argument = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
        switch (line.Split('=')[0])
        {
            case "AT+CPIN?":
                Say(Sim is null ? "\r\n+CME ERROR: 10\r\n" : $"\r\n+CPIN: {Sim}\r\n\r\nOK\r\n");
                break;
            case "AT+CPIN":
                TakePin(argument.Trim('"'));
                break;
            case "AT+CPINR":
                Say($"\r\n+CPINR: SIM PIN,{3 - WrongPins},3\r\n\r\nOK\r\n");
                break;
            case "AT+CSQ":
                Say("\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
                break;
            case "AT+COPS?":
                Say("\r\n+COPS: 0,0,\"Twin\",2\r\n\r\nOK\r\n");
                break;
            case "AT+CREG?":
                Say($"\r\n+CREG: 1,{Registration}\r\n\r\nOK\r\n");
                break;
            case "AT+CPMS?":
                Say($"\r\n+CPMS: \"ME\",{Stored},{Room},\"ME\",{Stored},{Room},\"ME\",{Stored},{Room}\r\n\r\nOK\r\n");
                break;
            case "AT+CMGL":
                Say(string.Concat(_store.Select(stored => $"\r\n+CMGL: {stored.Key},0,,{Length(stored.Value)}\r\n{stored.Value}")) + "\r\n\r\nOK\r\n");
                break;
            case "AT+CMGR":
                Say(_store.TryGetValue(Index(argument), out var pdu) ? $"\r\n+CMGR: 0,,{Length(pdu)}\r\n{pdu}\r\n\r\nOK\r\n" : "\r\n+CMS ERROR: 321\r\n");
                break;
            case "AT+CMGD":
                Say(_store.Remove(Index(argument)) ? "\r\nOK\r\n" : "\r\n+CMS ERROR: 321\r\n");
                break;
            case "AT+CMGS":
                _awaitsPdu = true;
                Say("\r\n> ");
                break;
            case "AT+CLCC":
                Say(Call is { } state ? $"\r\n+CLCC: 1,0,{state},0,0,\"+79110000001\",145\r\n\r\nOK\r\n" : "\r\nOK\r\n");
                break;
            case "AT+CUSD":
                Say("\r\nOK\r\n\r\n+CUSD: 0,\"00310030002004400443\",72\r\n");
                break;
            default:
                Say("\r\nOK\r\n");
                break;
        }
    }

    private void TakePin(string pin)
    {
        var isRight = pin == Pin;
        Sim = isRight ? "READY" : Sim;
        WrongPins += isRight ? 0 : 1;
        Say(isRight ? "\r\nOK\r\n" : "\r\n+CME ERROR: 16\r\n");
    }

    private void TakePdu(string line)
    {
        if (IsSlow)
        {
            _held = line;
        }
        else if (SendError is { } error)
        {
            Say($"\r\n+CMS ERROR: {error}\r\n");
        }
        else if (SmsPdu.Read(line, out var tpdu) == PduRefusal.None && SmsSubmit.Read(tpdu, out var submit) == PduRefusal.None)
        {
            Sent.Add(submit!);
            Say($"\r\n+CMGS: {++_reference}\r\n\r\nOK\r\n");
            if (Reports)
            {
                Report(SmsStatusReport.Arrived);
            }
        }
        else
        {
            Say("\r\n+CMS ERROR: 304\r\n");
        }
    }

    /// <summary>The service centre says what became of the last message.</summary>
    public void Report(byte status)
    {
        var report = new SmsStatusReport(_reference, Sent[^1].Recipient, status).Write(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        Say($"\r\n+CDS: {report.Length}\r\n{SmsPdu.Write(report)}\r\n");
    }

    private static int Length(string pdu) => (pdu.Length / 2) - 1;

    private static int Index(string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var index) ? index : 0;
}
