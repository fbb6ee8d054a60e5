using EdgeCC.Appliance.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;
using EdgeCC.Storage.Prompts;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Appliance.Tests.Configuration;

public sealed class ConfigurationWatcherTests : IMailbox, IDisposable
{
    private readonly DemoFolder _demo = new();
    private readonly List<Event> _posted = [];
    private readonly ConfigurationWatcher _watcher;
    private bool _isFull;

    public ConfigurationWatcherTests() => _watcher = new ConfigurationWatcher(
        _demo.Source,
        _demo.Source.Read().Plan!.Model,
        new PromptStudio(_demo.File("prompts"), _ => null),
        this,
        NullLogger<ConfigurationWatcher>.Instance);

    public void Dispose()
    {
        _watcher.Dispose();
        _demo.Dispose();
    }

    public bool TryPost(Event @event)
    {
        _posted.Add(@event);
        return !_isFull;
    }

    [Fact]
    public async Task A_changed_queue_is_offered_with_its_prompts()
    {
        _demo.Edit("edgecc.yaml", "capacity: 50", "capacity: 5");
        _demo.Edit("flows/main.yaml", "Такого пункта нет.", "Попробуйте ещё раз.");

        await _watcher.ReadAgainAsync();

        var offered = Assert.IsType<ConfigurationOffered>(Assert.Single(_posted));
        Assert.Equal(5, offered.Model.Routing.Queues[0].Capacity);
        Assert.NotNull(offered.Prompts.Find(new Prompt.Spoken("Попробуйте ещё раз.", "ru")));
        Assert.Equal(HealthLevel.Well, _watcher.Look().Level);
    }

    [Fact]
    public async Task A_disk_that_refuses_the_prompts_costs_this_attempt_and_no_later_one()
    {
        _demo.Edit("flows/main.yaml", "Такого пункта нет.", "Попробуйте ещё раз.");
        File.WriteAllText(_demo.File("prompts"), "in the way of the folder");
        await _watcher.ReadAgainAsync();
        Assert.Empty(_posted);
        Assert.Equal(HealthLevel.Warning, _watcher.Look().Level);

        File.Delete(_demo.File("prompts"));
        await _watcher.ReadAgainAsync();
        Assert.IsType<ConfigurationOffered>(Assert.Single(_posted));
    }

    [Fact]
    public async Task A_broken_configuration_is_refused_whole_and_all_its_mistakes_are_told()
    {
        _demo.Edit("edgecc.yaml", "skill: support", "skill: supprot");
        _demo.Edit("flows/office.yaml", "open: greeting", "open: greting");

        await _watcher.ReadAgainAsync();

        Assert.Empty(_posted);
        var finding = _watcher.Look();
        Assert.Equal(HealthLevel.Warning, finding.Level);
        Assert.Contains("the old one in force", finding.Text);
        Assert.Contains("supprot", finding.Text);
        Assert.Contains("flows/office.yaml:", finding.Text);
    }

    [Fact]
    public async Task A_mended_configuration_is_taken_after_a_broken_one()
    {
        _demo.Edit("edgecc.yaml", "capacity: 50", "capacity: many");
        await _watcher.ReadAgainAsync();
        _demo.Edit("edgecc.yaml", "capacity: many", "capacity: 7");

        await _watcher.ReadAgainAsync();

        Assert.IsType<ConfigurationOffered>(Assert.Single(_posted));
        Assert.Equal(HealthLevel.Well, _watcher.Look().Level);
    }

    [Fact]
    public async Task What_waits_for_a_restart_is_named()
    {
        _demo.Edit("edgecc.yaml", "127.0.0.1:15060", "127.0.0.1:15061");
        _demo.Edit("edgecc.yaml", "demo-trunk-password", "another-password");

        await _watcher.ReadAgainAsync();

        Assert.Contains("what changed in sip, trunks waits for a restart", _watcher.Look().Text);
    }

    [Fact]
    public async Task A_service_that_is_too_busy_says_so()
    {
        _isFull = true;

        await _watcher.ReadAgainAsync();

        Assert.Contains("too busy", _watcher.Look().Text);
    }
}
