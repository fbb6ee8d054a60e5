using System.Collections.Immutable;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>A message with all its parts.</summary>
/// <param name="Id">Made of what its sender and the network wrote, so it is the same however often it comes.</param>
/// <param name="Sender">Whose.</param>
/// <param name="Text">What; […] stands for a part that never came.</param>
/// <param name="Parts">What of the store it is made of.</param>
internal sealed record ReceivedSms(string Id, SmsAddress Sender, string Text, ImmutableArray<StoredSms> Parts);
