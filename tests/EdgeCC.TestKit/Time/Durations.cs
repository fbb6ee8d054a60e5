namespace EdgeCC.TestKit.Time;

/// <summary>Lets scenarios say <c>5.Seconds()</c>.</summary>
public static class Durations
{
    extension(int count)
    {
        public TimeSpan Milliseconds() => TimeSpan.FromMilliseconds(count);

        public TimeSpan Seconds() => TimeSpan.FromSeconds(count);

        public TimeSpan Minutes() => TimeSpan.FromMinutes(count);

        public TimeSpan Hours() => TimeSpan.FromHours(count);
    }
}
