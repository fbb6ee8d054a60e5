using System.Globalization;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Registrar;

/// <summary>Carries out a REGISTER of somebody who has proved who they are (RFC 3261 10.3, steps 5 to 8).</summary>
/// <param name="bindings">Where everybody is.</param>
/// <param name="longest">The longest registration granted, however long was asked for.</param>
internal sealed class LocationRegistrar(BindingTable bindings, TimeSpan longest)
{
    /// <summary>The shortest registration taken; below it 423.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(60);

    /// <summary>Carries it out whole, or refuses it and changes nothing.</summary>
    public SipResponse Take(string user, SipRequest request, SipFlow flow, Moment now, string toTag)
    {
        if (request.Headers.ContactIsWildcard)
        {
            return RemoveAll(user, request, now, toTag);
        }

        if (request.Contacts.Any(contact => !contact.Uri.IsSip))
        {
            return request.CreateResponse(400, "Contact Is No SIP URI", toTag);
        }

        var expires = request.Headers.Expires;
        List<ContactChange> changes = [.. request.Contacts.Select(contact => ContactChange.Read(contact, expires))];
        if (changes.Any(change => change.Lifetime > TimeSpan.Zero && change.Lifetime < Shortest))
        {
            return request.CreateResponse(423, toTag: toTag).With("Min-Expires", Seconds(Shortest));
        }

        var known = bindings.Of(user);
        if (changes.Any(change => known.Any(binding => binding.IsFor(change) && IsOutOfOrder(binding, request))))
        {
            return OutOfOrder(request, toTag);
        }

        changes.ForEach(change => Carry(change, user, request, flow, now));
        return Listing(user, request, now, toTag);
    }

    private SipResponse RemoveAll(string user, SipRequest request, Moment now, string toTag)
    {
        if (request.Headers.Expires != 0)
        {
            return request.CreateResponse(400, "Contact * Without Expires: 0", toTag);
        }

        var known = bindings.Of(user);
        if (known.Any(binding => IsOutOfOrder(binding, request)))
        {
            return OutOfOrder(request, toTag);
        }

        foreach (var binding in known)
        {
            bindings.Remove(binding);
        }

        return Listing(user, request, now, toTag);
    }

    private void Carry(ContactChange change, string user, SipRequest request, SipFlow flow, Moment now)
    {
        var old = bindings.Of(user).Where(binding => binding.IsFor(change)).ToList();
        old.ForEach(bindings.Remove);
        if (change.Lifetime > TimeSpan.Zero)
        {
            var granted = change.Lifetime < longest ? change.Lifetime : longest;
            bindings.Put(new Binding(
                user, change.Contact, change.Instance, flow, request.CallId, request.CSeq.Number, now.In(granted)));
        }
    }

    /// <summary>All bindings of the user, each with the seconds it has left (10.3 step 8).</summary>
    private SipResponse Listing(string user, SipRequest request, Moment now, string toTag)
    {
        // The Date sets the clock of phones that have no other.
        var response = request.CreateResponse(200, toTag: toTag)
            .With("Date", now.Wall.ToString("R", CultureInfo.InvariantCulture));
        var headers = response.Headers;
        foreach (var binding in bindings.Of(user))
        {
            var left = SipParameters.Empty.With("expires", Seconds(binding.Until - now.Uptime));
            headers = headers.Append("Contact", new NameAddress(null, binding.Contact, left).ToString());
        }

        return response with { Headers = headers };
    }

    private static bool IsOutOfOrder(Binding binding, SipRequest request) =>
        binding.CallId == request.CallId && request.CSeq.Number <= binding.Sequence;

    private static SipResponse OutOfOrder(SipRequest request, string toTag) =>
        request.CreateResponse(500, "CSeq Out Of Order", toTag);

    private static string Seconds(TimeSpan span) =>
        ((long)Math.Ceiling(span.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
