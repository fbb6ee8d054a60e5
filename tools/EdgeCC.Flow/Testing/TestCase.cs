using System.Collections.Immutable;
using EdgeCC.Flow.Trying;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Flow.Testing;

/// <summary>One case of a flow.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Customer">Who comes.</param>
/// <param name="At">When, on the branch's clock.</param>
/// <param name="IsClosedByHand">True where the branch is closed by hand then.</param>
/// <param name="Steps">What happens.</param>
internal sealed record TestCase(
    string Name, TrialCustomer Customer, DateTime At, bool IsClosedByHand, ImmutableArray<TestStep> Steps);

/// <summary>One step of a case, which stands somewhere.</summary>
internal abstract record TestStep(ConfigNode At)
{
    /// <summary>The customer hears or reads this, or more with it in.</summary>
    public sealed record Hears(ConfigNode At, string Text) : TestStep(At);

    /// <summary>All of this holds: a word of <see cref="Expectation"/>, and what it is to be.</summary>
    public sealed record Expects(ConfigNode At, ImmutableArray<KeyValuePair<string, string>> Wanted) : TestStep(At);

    /// <summary>Somebody does something: one of <see cref="Trial.MoveNames"/>.</summary>
    public sealed record Does(ConfigNode At, string Word, string Argument) : TestStep(At);
}
