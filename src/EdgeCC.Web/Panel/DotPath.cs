using System.Collections.Immutable;
using System.Text;

namespace EdgeCC.Web.Panel;

/// <summary>The dots of a display as the data of one SVG path: a stroke as long as it is wide for each, a dot a unit apart.</summary>
internal static class DotPath
{
    /// <summary>The dots that are lit, or those that are not.</summary>
    public static string Of(ImmutableArray<string> rows, bool lit)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x] == '#' == lit)
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h.01");
                }
            }
        }

        return path.ToString();
    }
}
