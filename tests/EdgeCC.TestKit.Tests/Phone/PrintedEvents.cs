using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace EdgeCC.TestKit.Tests.Phone;

/// <summary>Takes the place of a phone's standard output and lets its events be waited for.</summary>
internal sealed class PrintedEvents : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<JsonElement> _events = Channel.CreateUnbounded<JsonElement>();

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value) => _events.Writer.TryWrite(JsonDocument.Parse(value!).RootElement);

    /// <summary>The next event of this name; others are passed over.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var printed = await _events.Reader.ReadAsync(patience.Token);
            if (printed.GetProperty("event").GetString() == name)
            {
                return printed;
            }
        }
    }
}
