using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Control;

/// <summary>What the appliance answers to feature codes, in the languages it speaks of itself.</summary>
public sealed class FeatureAnnouncements
{
    /// <summary>By language: what confirms each <see cref="FeatureCode"/>, in their order, then what only a supervisor may, and last what is no code.</summary>
    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["ru"] =
        [
            "Вы вошли в систему.", "Пауза.", "Вы готовы принимать вызовы.", "Вы вышли из системы.",
            "Филиал закрыт для звонков.", "Филиал снова работает по расписанию.",
            "Это может только старший смены.", "Код не распознан. Проверьте набор.",
        ],
        ["uk"] =
        [
            "Ви увійшли до системи.", "Пауза.", "Ви готові приймати виклики.", "Ви вийшли із системи.",
            "Філію зачинено для дзвінків.", "Філія знову працює за розкладом.",
            "Це може лише старший зміни.", "Код не розпізнано. Перевірте набір.",
        ],
        ["en"] =
        [
            "You are signed in.", "Paused.", "You are ready to take calls.", "You are signed out.",
            "The branch is closed to calls.", "The branch follows its opening hours again.",
            "Only a supervisor may do this.", "That code is not known. Please check and dial again.",
        ],
    };

    private readonly Prompt[] _prompts;

    /// <param name="language">BCP 47; a language the appliance does not speak of itself falls back to English.</param>
    public FeatureAnnouncements(string language)
    {
        var known = Texts.ContainsKey(language) ? language : "en";
        _prompts = [.. Texts[known].Select(text => new Prompt.Spoken(text, known))];
    }

    /// <summary>Everything that can be said, to be rendered with the configuration.</summary>
    public IReadOnlyList<Prompt> All => _prompts;

    /// <summary>Confirms a code.</summary>
    public Prompt Confirm(FeatureCode code) => _prompts[(int)code];

    /// <summary>Says that the code is a supervisor's.</summary>
    public Prompt NotAllowed => _prompts[^2];

    /// <summary>Says that what was dialled is no code, or that no agent belongs to it.</summary>
    public Prompt NotUnderstood => _prompts[^1];
}
