namespace EdgeCC.Hardware.Sound;

/// <summary>What a sound device has to tell, from its card's thread.</summary>
/// <param name="Device">Which, by its model's name.</param>
public abstract record SoundDeviceEvent(string Device);

/// <summary>A card is at work, at this rate of its own.</summary>
public sealed record SoundCardOpened(string Device, int CardRate) : SoundDeviceEvent(Device);

/// <summary>There is no card, or no longer: why. It is tried again; told once, not for every trial.</summary>
public sealed record SoundCardLost(string Device, string Reason) : SoundDeviceEvent(Device);
