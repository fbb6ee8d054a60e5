using EdgeCC.Appliance.Configuration;

namespace EdgeCC.Appliance.Tests.Configuration;

public sealed class ConfigurationSourceTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public void The_demo_branch_stands_on_the_simulated_board()
    {
        var reading = _demo.Source.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal("Simulated board", reading.Plan?.Board.Name);
    }

    [Fact]
    public void A_board_that_does_not_exist_is_told()
    {
        _demo.Edit("edgecc.yaml", "board: simulated", "board: imagined");

        var problem = Assert.Single(_demo.Source.Read().Problems);
        Assert.Equal("board", problem.Field);
        Assert.NotEqual(0, problem.Line);
        Assert.Equal("there is no board \"imagined\"; known: arm64, edgecc-rev-a, raspberry-pi-4, raspberry-pi-5, simulated", problem.Message);
    }

    [Fact]
    public void A_lamp_the_board_does_not_have_is_told()
    {
        _demo.Edit("edgecc.yaml", "lamp: sales", "lamp: beacon");

        Assert.Contains("has no lamp \"beacon\"", Assert.Single(_demo.Source.Read().Problems).ToString());
    }

    [Fact]
    public void An_alarm_on_a_board_without_a_buzzer_is_told()
    {
        _demo.Edit("edgecc.yaml", "board: simulated", "board: arm64");

        Assert.Contains(
            "the board \"arm64\" has no buzzer: nothing would sound",
            _demo.Source.Read().Problems.Single(problem => problem.Field == "alarm").Message);
    }

    [Fact]
    public void A_recording_that_does_not_exist_is_told_and_one_that_does_is_found()
    {
        _demo.Edit("flows/office.yaml", "say: \"Здравствуйте! Это поддержка филиала Невский.\"", "say: { file: sounds/hello.wav }");
        Assert.Contains("there is no sounds/hello.wav", Assert.Single(_demo.Source.Read().Problems).ToString());

        Directory.CreateDirectory(_demo.File("sounds"));
        File.WriteAllBytes(_demo.File("sounds/hello.wav"), []);
        Assert.Empty(_demo.Source.Read().Problems);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told() =>
        Assert.Contains("is missing", Assert.Single(new ConfigurationSource(_demo.File("nowhere")).Read().Problems).ToString());

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        using (var file = File.OpenWrite(_demo.File("flows/main.yaml")))
        {
            file.SetLength(2L << 30);
        }

        Assert.Contains(_demo.Source.Read().Problems, problem => problem.File == "flows/main.yaml" && problem.Message.Contains("is larger than"));
    }
}
