using System.Globalization;

namespace EdgeCC.Benchmarks;

/// <summary>Options of the form <c>--name value</c>, and flags <c>--name</c>.</summary>
internal sealed class Arguments(string[] arguments)
{
    public bool Has(string flag) => arguments.Contains(flag);

    public string Text(string name, string otherwise)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;
    }

    public int Number(string name, int otherwise) =>
        int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public int[] Numbers(string name, string otherwise) =>
        [.. Text(name, otherwise).Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
}
