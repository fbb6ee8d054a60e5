namespace EdgeCC.Hardware.Sound.Cards;

/// <summary>A sound card the kernel has found.</summary>
/// <param name="Number">Of this boot: cards are numbered as they come.</param>
/// <param name="Id">ALSA's short name, given by the driver (<c>Loopback</c>); two of a kind are told apart by who came first.</param>
/// <param name="UsbName">
/// <c>usb-VENDOR:PRODUCT-PORTS</c> in hexadecimal and the ports from the root hub on (<c>usb-0d8c:0014-1.2</c>), or null where
/// it does not hang on USB.
/// </param>
internal sealed record SoundCard(int Number, string Id, string? UsbName);
