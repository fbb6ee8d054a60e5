using EdgeCC.Hardware.Modem.Commands;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem;

/// <summary>Short messages, as PDUs (3GPP TS 27.005).</summary>
internal sealed partial class GsmModem
{
    // A network may take a minute to take a message.
    private static readonly TimeSpan SendLimit = TimeSpan.FromMinutes(2);

    /// <summary>Sends a PDU; <see cref="SmsSent"/> or <see cref="SmsNotSent"/> comes with its token, or <see cref="ModemBegunAnew"/>.</summary>
    public ModemAnswer Send(long token, SmsSubmit submit, TimeSpan now)
    {
        _now = now;
        var tpdu = submit.Write();
        var isAsked = Ask(
            $"AT+CMGS={tpdu.Length}",
            result => _events.Add(result.IsOk
                ? new SmsSent(token, (byte)(result.Fields("+CMGS").Number(0) ?? 0))
                : new SmsNotSent(token, result.Code)),
            SendLimit,
            SmsPdu.Write(tpdu));
        if (!isAsked)
        {
            _events.Add(new SmsNotSent(token, Code: null));
        }

        return Answer();
    }

    /// <summary>Deletes from the store; <see cref="SmsDeleted"/> says when that was tried.</summary>
    public ModemAnswer Delete(int index, TimeSpan now)
    {
        _now = now;
        if (!Ask($"AT+CMGD={index}", _ => _events.Add(new SmsDeleted(index)), Slow))
        {
            _events.Add(new SmsDeleted(index));
        }

        return Answer();
    }

    private void TakeListing(AtResult result)
    {
        if (!result.IsOk)
        {
            return;
        }

        var messages = new List<StoredSms>();
        for (var n = 0; n + 1 < result.Lines.Length; n++)
        {
            if (result.Lines[n].StartsWith("+CMGL:", StringComparison.Ordinal) && AtFields.Of(result.Lines[n]).Number(0) is { } index)
            {
                messages.Add(Read(index, result.Lines[++n]));
            }
        }

        _events.Add(new StoreListed(messages));
    }

    private void TakeStored(int index, AtResult result)
    {
        if (result.IsOk && result.Lines is [.., var head, var pdu] && head.StartsWith("+CMGR:", StringComparison.Ordinal))
        {
            _events.Add(new SmsStored(Read(index, pdu)));
        }
    }

    private void TakeReport(string pdu)
    {
        if (SmsPdu.Read(pdu, out var tpdu) == PduRefusal.None && SmsStatusReport.Read(tpdu, out var report) == PduRefusal.None)
        {
            _events.Add(new SmsReported(report!));
        }
    }

    private static StoredSms Read(int? index, string pdu)
    {
        SmsDeliver? message = null;
        var refusal = SmsPdu.Read(pdu, out var tpdu);
        if (refusal == PduRefusal.None)
        {
            refusal = SmsDeliver.Read(tpdu, out message);
        }

        return new StoredSms(index, refusal, message);
    }
}
