namespace EdgeCC.Hardware.Sound;

/// <summary>A card cannot be opened. The message says why and, where something can be done, what.</summary>
internal sealed class SoundCardException(string message) : IOException(message);
