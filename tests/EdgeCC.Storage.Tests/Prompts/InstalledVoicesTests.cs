using EdgeCC.Engine.Health;
using EdgeCC.Model.Sound;
using EdgeCC.Storage.Prompts;

namespace EdgeCC.Storage.Tests.Prompts;

public sealed class InstalledVoicesTests
{
    [Theory]
    [InlineData("ru", "Здравствуйте! Вы позвонили в филиал.", "RHVoice-test")]
    [InlineData("uk", "Добрий день! Ви зателефонували до філії.", "RHVoice-test")]
    [InlineData("ru", "Здравствуйте! Вы позвонили в филиал.", "espeak-ng")]
    [InlineData("en-GB", "Good morning. You have reached the branch.", "espeak-ng")]
    public async Task An_installed_engine_speaks_for_some_seconds(string language, string text, string program)
    {
        var voice = InstalledVoices.Voices(language).FirstOrDefault(voice => voice.Program == program);
        Assert.SkipWhen(voice is null, $"{program} is not installed, or not its voice for {language}");
        var folder = Directory.CreateTempSubdirectory("edgecc-voices-");
        var prompt = new Prompt.Spoken(text, language);
        var studio = new PromptStudio(folder.FullName, _ => voice);

        var sound = (await studio.RenderAsync([prompt], folder.FullName, TestContext.Current.CancellationToken)).Find(prompt)!;

        folder.Delete(recursive: true);
        Assert.Equal(new HealthFinding("Prompts", HealthLevel.Well, "1 ready"), studio.Look());
        Assert.InRange(sound.Pcmu.Length / 8000.0, 1, 10);
    }

    [Fact]
    public void No_voice_is_taken_whose_licence_forbids_business()
    {
        string[] free = ["anna", "irina", "aleksandr", "natalia", "anatol"];

        Assert.All(
            new[] { "ru", "uk", "en", "pl", "ky" }.SelectMany(InstalledVoices.Voices).Where(voice => voice.Program != "espeak-ng"),
            voice => Assert.Contains(voice.Arguments[1], free));
    }
}
