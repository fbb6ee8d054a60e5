namespace EdgeCC.Model.Configuration;

/// <summary>One thing wrong with a configuration or flow file, said so that its author can mend it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Field">The path of the field: <c>queues[1].ring-timeout</c>.</param>
/// <param name="Message">What was wrong and what is allowed.</param>
public sealed record ConfigProblem(string File, int Line, string Field, string Message)
{
    /// <summary>From 1; 0 where nobody knows, or the whole line is meant.</summary>
    public int Column { get; init; }

    public override string ToString() =>
        Line == 0 ? $"{File}: {Field}: {Message}"
        : Column == 0 ? $"{File}:{Line}: {Field}: {Message}"
        : $"{File}:{Line}:{Column}: {Field}: {Message}";
}
