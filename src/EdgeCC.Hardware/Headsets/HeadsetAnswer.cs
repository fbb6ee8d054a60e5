using System.Collections.Immutable;

namespace EdgeCC.Hardware.Headsets;

/// <summary>What comes of a report or an order.</summary>
/// <param name="Events">What somebody has done.</param>
/// <param name="Reports">What is to be written to the device: each begins with the report's number, 0 where it has none.</param>
public sealed record HeadsetAnswer(ImmutableArray<HeadsetEvent> Events, ImmutableArray<byte[]> Reports);
