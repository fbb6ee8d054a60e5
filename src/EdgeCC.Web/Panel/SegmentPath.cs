using System.Globalization;
using System.Text;

namespace EdgeCC.Web.Panel;

/// <summary>Seven segments and a point, digit by digit, as the data of one SVG path: a digit is 12 units wide and 16 high.</summary>
internal static class SegmentPath
{
    /// <summary>What a digit needs in width.</summary>
    public const int Pitch = 12;

    // In the order of the bits, highest first: DP A B C D E F G.
    private static readonly string[] Strokes =
        ["m9.5 15h.01", "m2 1h5", "m8 2v5", "m8 9v5", "m2 15h5", "m1 9v5", "m1 2v5", "m2 8h5"];

    /// <summary>The segments that are lit, or those that are not.</summary>
    /// <param name="digits">Two hexadecimal figures a digit.</param>
    /// <param name="lit">Which.</param>
    public static string Of(string digits, bool lit)
    {
        var path = new StringBuilder();
        for (var digit = 0; digit < digits.Length / 2; digit++)
        {
            var segments = int.Parse(digits.AsSpan(digit * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var segment = 0; segment < Strokes.Length; segment++)
            {
                if (((segments >> (Strokes.Length - 1 - segment)) & 1) == 1 == lit)
                {
                    path.Append('M').Append(digit * Pitch).Append(" 0").Append(Strokes[segment]);
                }
            }
        }

        return path.ToString();
    }
}
