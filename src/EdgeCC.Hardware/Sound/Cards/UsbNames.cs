using System.Text.RegularExpressions;

namespace EdgeCC.Hardware.Sound.Cards;

/// <summary>Where USB devices are plugged in, as names that last: <c>usb-0d8c:0014-1.2</c>. Decision 0904.</summary>
internal static partial class UsbNames
{
    /// <summary>
    /// The name of the device an interface (<c>1-1.2:1.0</c>: bus 1, ports 1.2) belongs to, whose folder is the one above; null
    /// where it is none. The bus is left out: its number depends on which controller was found first.
    /// </summary>
    /// <param name="folder">The interface's folder under <c>/sys/devices</c>.</param>
    public static string? Of(string? folder)
    {
        if (folder is null || UsbInterface().Match(Path.GetFileName(folder)) is not { Success: true } match)
        {
            return null;
        }

        var above = Path.GetDirectoryName(folder)!;
        var (vendor, product) = (Line(Path.Combine(above, "idVendor")), Line(Path.Combine(above, "idProduct")));
        return vendor.Length == 0 ? null : $"usb-{vendor}:{product}-{match.Groups["ports"].Value}";
    }

    /// <summary>What stands in a small file; nothing where it is gone: a device may be pulled out while it is being looked at.</summary>
    public static string Line(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"^[0-9]+-(?<ports>[0-9]+(\.[0-9]+)*):[0-9]+\.[0-9]+$")]
    private static partial Regex UsbInterface();
}
