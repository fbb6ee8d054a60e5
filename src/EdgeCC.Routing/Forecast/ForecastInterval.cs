namespace EdgeCC.Routing.Forecast;

/// <summary>What is expected in one interval.</summary>
/// <param name="Start">Its beginning.</param>
/// <param name="Length">15 or 30 minutes.</param>
/// <param name="Contacts">Expected arrivals, as a rule a fraction; null where no day of this kind has been seen.</param>
public sealed record ForecastInterval(DateTimeOffset Start, TimeSpan Length, double? Contacts)
{
    /// <summary>The same as a rate.</summary>
    public double? PerHour => Contacts / Length.TotalHours;
}
