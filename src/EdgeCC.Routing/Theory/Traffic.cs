namespace EdgeCC.Routing.Theory;

/// <summary>What customers ask of a queue: how often they come and how long each takes.</summary>
public sealed record Traffic
{
    /// <param name="arrivalsPerHour">Mean arrivals an hour, 0 or more; need not be whole.</param>
    /// <param name="handleTime">Mean time an agent is taken by one contact: talk, hold and wrap-up (AHT). Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, endless or not a number.</exception>
    public Traffic(double arrivalsPerHour, TimeSpan handleTime)
    {
        if (!(arrivalsPerHour >= 0) || double.IsInfinity(arrivalsPerHour))
        {
            throw new ArgumentOutOfRangeException(nameof(arrivalsPerHour), arrivalsPerHour, "no rate");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handleTime, TimeSpan.Zero);
        ArrivalsPerHour = arrivalsPerHour;
        HandleTime = handleTime;
    }

    public double ArrivalsPerHour { get; }

    public TimeSpan HandleTime { get; }

    /// <summary>The offered load: agents kept busy on average if nobody gave up.</summary>
    public double Erlangs => ArrivalRate * HandleTime.TotalSeconds;

    /// <summary>Arrivals a second.</summary>
    internal double ArrivalRate => ArrivalsPerHour / 3600;

    /// <summary>Contacts a second one busy agent completes.</summary>
    internal double ServiceRate => 1 / HandleTime.TotalSeconds;
}
