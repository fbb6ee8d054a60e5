using EdgeCC.Media.Tones;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Phone;

/// <summary>What the handset heard in 100 ms.</summary>
internal sealed record SoundHeard(ToneReading Reading) : PhoneReport;
