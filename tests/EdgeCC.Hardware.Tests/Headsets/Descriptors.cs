namespace EdgeCC.Hardware.Tests.Headsets;

/// <summary>Report descriptors made after HID 1.11, of the two shapes headsets come in.</summary>
internal static class Descriptors
{
    /// <summary>Numbered reports: a hook switch, mute and flash as keys, three lamps; volume in a report of its own.</summary>
    public static readonly byte[] Numbered = Convert.FromHexString(string.Concat(
        "050B0905A1018502", // telephony, headset, report 2
        "150025010920750195018122", // hook switch: variable, absolute
        "092F8106" + "09218106", // phone mute, flash: variable, relative
        "95058101", // padding
        "0508091709180909950391229505910" + "1" + "C0", // off-hook, ring and mute lamps, padding
        "050C0901A1018501", // consumer control, report 1
        "1500250109E909EA75019502810695068101C0")); // volume up and down, padding

    /// <summary>One report without a number: a hook switch, and an array of mute, flash and, from another page, volume up.</summary>
    public static readonly byte[] Plain = Convert.FromHexString(string.Concat(
        "050B0905A101",
        "15002501092075019501" + "8102", // hook switch
        "15012503" + "092F0921" + "0BE9000C00" + "750495018100", // array, values 1 to 3
        "750395018103", // padding
        "050809170909" + "15002501" + "75019502" + "9102", // off-hook and mute lamps
        "95069103" + "C0"));
}
