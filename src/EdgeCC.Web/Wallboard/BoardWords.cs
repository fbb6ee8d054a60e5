using EdgeCC.Engine.Boards;
using EdgeCC.Model.Agents;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Web.Wallboard;

/// <summary>
/// The wallboard's words in one language. LOCAL is in none of them: it is a mark, the same on every board, so that
/// whoever is rung up about it knows what is meant.
/// </summary>
public sealed record BoardWords
{
    private static readonly BoardWords English = new();

    private static readonly BoardWords Russian = new()
    {
        Waiting = "Ждут",
        LongestWait = "Дольше всех",
        Ready = "Свободны",
        ServiceLevel = "Уровень сервиса",
        Talking = "Говорят",
        Paused = "На паузе",
        Answered = "Принято",
        Abandoned = "Потеряно",
        Callbacks = "Перезвонить",
        CentralDataAge = "данные центра отстают на",
        Stale = "Данные устарели на",
        Starting = "Сервис запускается…",
        SignedOut = "не на смене",
        More = "ещё",
        Seconds = "с",
        Minutes = "мин",
        Hours = "ч",
        Days = "дн",
        StatusReady = "на линии",
        StatusOffered = "звонит",
        StatusTalking = "разговор",
        StatusWrapUp = "обработка",
        StatusPaused = "пауза",
        PausedNotAnswering = "не отвечает",
        PausedUnreachable = "телефон недоступен",
        JournalNotWritten = "Журнал не записывается: проверьте место на диске. Звонки идут",
        FactsLost = "Не попадёт в отчёты, записей потеряно с запуска",
        HelpWanted = "Нужна помощь",
        BranchClosed = "Филиал закрыт вручную: звонки не принимаются",
    };

    private static readonly BoardWords Ukrainian = new()
    {
        Waiting = "Чекають",
        LongestWait = "Найдовше",
        Ready = "Вільні",
        ServiceLevel = "Рівень сервісу",
        Talking = "Розмовляють",
        Paused = "На паузі",
        Answered = "Прийнято",
        Abandoned = "Втрачено",
        Callbacks = "Передзвонити",
        CentralDataAge = "дані центру відстають на",
        Stale = "Дані застаріли на",
        Starting = "Сервіс запускається…",
        SignedOut = "не на зміні",
        More = "ще",
        Seconds = "с",
        Minutes = "хв",
        Hours = "год",
        Days = "дн",
        StatusReady = "на лінії",
        StatusOffered = "дзвонить",
        StatusTalking = "розмова",
        StatusWrapUp = "обробка",
        StatusPaused = "пауза",
        PausedNotAnswering = "не відповідає",
        PausedUnreachable = "телефон недоступний",
        JournalNotWritten = "Журнал не записується: перевірте місце на диску. Дзвінки тривають",
        FactsLost = "Не потрапить у звіти, записів втрачено від запуску",
        HelpWanted = "Потрібна допомога",
        BranchClosed = "Філію зачинено вручну: дзвінки не приймаються",
    };

    public string Waiting { get; private init; } = "Waiting";
    public string LongestWait { get; private init; } = "Longest wait";
    public string Ready { get; private init; } = "Ready";
    public string ServiceLevel { get; private init; } = "Service level";
    public string Talking { get; private init; } = "Talking";
    public string Paused { get; private init; } = "Paused";
    public string Answered { get; private init; } = "Answered";
    public string Abandoned { get; private init; } = "Abandoned";
    public string Callbacks { get; private init; } = "To call back";
    public string CentralDataAge { get; private init; } = "central data is behind by";
    public string Stale { get; private init; } = "Stale for";
    public string Starting { get; private init; } = "The service is starting…";
    public string SignedOut { get; private init; } = "signed out";
    public string More { get; private init; } = "more";
    public string Seconds { get; private init; } = "s";
    public string Minutes { get; private init; } = "min";
    public string Hours { get; private init; } = "h";
    public string Days { get; private init; } = "d";
    public string StatusReady { get; private init; } = "ready";
    public string StatusOffered { get; private init; } = "ringing";
    public string StatusTalking { get; private init; } = "talking";
    public string StatusWrapUp { get; private init; } = "wrap-up";
    public string StatusPaused { get; private init; } = "paused";
    public string PausedNotAnswering { get; private init; } = "not answering";
    public string PausedUnreachable { get; private init; } = "phone unreachable";
    public string JournalNotWritten { get; private init; } = "The journal is not being written: check for room on the disk. Calls go on";
    public string FactsLost { get; private init; } = "Reports will miss facts, lost since the start";
    public string HelpWanted { get; private init; } = "Help wanted";
    public string BranchClosed { get; private init; } = "The branch is closed by hand: no calls are taken";

    /// <summary>The words of a BCP 47 language, whatever its region; English where there are none.</summary>
    public static BoardWords In(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "ru" => Russian,
        "uk" => Ukrainian,
        _ => English,
    };

    /// <summary>What an agent does, in a word or two: for a pause the branch's own word, and with a count where it is several at once.</summary>
    public string Of(AgentSnapshot agent) => (agent.Status, agent.Reason) switch
    {
        (AgentStatus.Ready, _) => StatusReady,
        (AgentStatus.Offered, _) => StatusOffered,
        (AgentStatus.Talking, _) => agent.Conversations > 1 ? $"{StatusTalking} ×{agent.Conversations}" : StatusTalking,
        (AgentStatus.WrapUp, _) => StatusWrapUp,
        (AgentStatus.Paused, PauseReason.NotAnswering) => PausedNotAnswering,
        (AgentStatus.Paused, PauseReason.PhoneUnreachable) => PausedUnreachable,
        (AgentStatus.Paused, _) => agent.Code ?? StatusPaused,
        _ => SignedOut,
    };

    /// <summary>
    /// What is shouted. The system's own words for why are left to the status page: they are in no language of the board.
    /// </summary>
    public string Of(BoardAlert alert) => alert switch
    {
        BoardAlert.FactsLost lost => $"{FactsLost}: {lost.Count}",
        BoardAlert.BranchClosed => BranchClosed,
        BoardAlert.HelpWanted help => $"{HelpWanted}: {help.Button}",
        _ => JournalNotWritten,
    };
}
