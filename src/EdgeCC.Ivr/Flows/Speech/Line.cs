using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Speech;

/// <summary>
/// Something a customer is told, in whatever form they can be told it. What is played was rendered when the configuration
/// was taken, so nothing that is only known at run time can be in it; what is written may hold attributes.
/// </summary>
public abstract record Line
{
    private Line()
    {
    }

    /// <summary>Every prompt that can be played of it.</summary>
    public abstract IEnumerable<Prompt> Spoken { get; }

    /// <summary>The form for one customer: to be played by voice, and to be written elsewhere.</summary>
    internal abstract Prompt For(FlowVisit visit);

    /// <summary>The same for everybody.</summary>
    public sealed record Plain(Prompt Prompt) : Line
    {
        public override IEnumerable<Prompt> Spoken => [Prompt];

        internal override Prompt For(FlowVisit visit) => Prompt;
    }

    /// <summary>One form to be written and one to be played; the latter also where an attribute is missing.</summary>
    public sealed record TwoForms(Template Written, Prompt.Spoken Played) : Line
    {
        public override IEnumerable<Prompt> Spoken => [Played];

        internal override Prompt For(FlowVisit visit) =>
            visit.IsText && Written.Fill(visit.Attributes) is { } text ? Played with { Text = text } : Played;
    }

    /// <summary>By the language of the customer.</summary>
    /// <param name="Languages">What is told in each.</param>
    /// <param name="Default">To whom none of them is spoken.</param>
    public sealed record Translated(ImmutableSortedDictionary<string, Line> Languages, Line Default) : Line
    {
        public override IEnumerable<Prompt> Spoken => Languages.Values.SelectMany(line => line.Spoken);

        internal override Prompt For(FlowVisit visit) =>
            (visit.Language is { } language ? Languages.GetValueOrDefault(language) ?? Default : Default).For(visit);
    }
}
