using System.Globalization;
using System.Text.Json;

namespace EdgeCC.Benchmarks;

/// <summary>The figures of one run, for people and for programs. They may still be being measured: a table shows each at once.</summary>
internal sealed record Report(Machine Machine, IEnumerable<Figure> Figures)
{
    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public void WriteTable(TextWriter output)
    {
        output.WriteLine(Machine);
        foreach (var figure in Figures)
        {
            output.WriteLine($"{figure.Benchmark,-7} {figure.What,-52} {Number(figure.Value),10} {figure.Unit,-5} {Aim(figure)}".TrimEnd());
        }
    }

    private static string Aim(Figure figure) => figure.AtMost is { } most
        ? $"aim ≤ {Number(most)}: {(figure.IsMet == true ? "met" : "MISSED")}"
        : "";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
