namespace EdgeCC.Appliance;

/// <summary>How the program ends; <see cref="CommandLine.Usage"/> tells the reader.</summary>
internal static class ExitCode
{
    public const int InOrder = 0;
    public const int ConfigurationRefused = 1;
    public const int CommandLineWrong = 2;
    public const int CouldNotStart = 3;
}
