namespace EdgeCC.Hardware.Headsets.Hid;

/// <summary>What a control is for (HID Usage Tables 1.4).</summary>
/// <param name="Page">The table.</param>
/// <param name="Id">The entry.</param>
public readonly record struct HidUsage(ushort Page, ushort Id)
{
    // The telephony page (0x0B).
    public static readonly HidUsage HookSwitch = new(0x0B, 0x20);
    public static readonly HidUsage Flash = new(0x0B, 0x21);
    public static readonly HidUsage PhoneMute = new(0x0B, 0x2F);
    public static readonly HidUsage Ringer = new(0x0B, 0x9E);

    // The LED page (0x08).
    public static readonly HidUsage MuteLamp = new(0x08, 0x09);
    public static readonly HidUsage OffHookLamp = new(0x08, 0x17);
    public static readonly HidUsage RingLamp = new(0x08, 0x18);

    // The consumer page (0x0C).
    public static readonly HidUsage VolumeUp = new(0x0C, 0xE9);
    public static readonly HidUsage VolumeDown = new(0x0C, 0xEA);
}
