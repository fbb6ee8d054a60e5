using System.Diagnostics.CodeAnalysis;

namespace EdgeCC.Sip.Sdp;

/// <summary>
/// Offer and answer (RFC 3264) for the one audio stream of a leg. Remembers what it last said, because the version in
/// o= goes up by one with every change and stays with every repetition (RFC 3264 8).
/// </summary>
/// <param name="sessionId">The numeric id in o=, unique to the leg; any number.</param>
public sealed class SdpNegotiator(long sessionId)
{
    /// <summary>What is agreed now, null before the first agreement. A refused offer leaves it as it was.</summary>
    public NegotiatedAudio? Agreed { get; private set; }

    /// <summary>An offer of ours.</summary>
    public SdpSession CreateOffer(LocalAudio local) => throw new NotImplementedException($"{sessionId}");

    /// <summary>Answers the peer's offer. False where there is no common audio codec: refuse with 488.</summary>
    public bool TryAnswer(SdpSession offer, LocalAudio local, [NotNullWhen(true)] out SdpSession? answer) =>
        throw new NotImplementedException();

    /// <summary>Takes the peer's answer to our last offer. False where it agrees to nothing usable.</summary>
    public bool TryAccept(SdpSession answer, LocalAudio local) => throw new NotImplementedException();
}
