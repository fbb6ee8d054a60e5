using CsCheck;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Customers;

public class CustomerPropertyTests
{
    private const int Runs = 500;

    private static readonly Provenance ByAnna = new(Evidence.SeenByAgent, Book.Anna);

    private static readonly Gen<StoryStep> Step =
        from what in Gen.Int[0, CustomerStory.Kinds - 1]
        from one in Gen.Int[0, 99]
        from other in Gen.Int[0, 99]
        from third in Gen.Int[0, 99]
        select new StoryStep(what, one, other, third);

    private static readonly Gen<StoryStep[]> Steps = Step.Array[0, 60];

    [Fact]
    public void Stories_come_to_every_fact_of_customers() => Steps.Array[300].Sample(
        stories => Assert.Equal(
            typeof(IdentityLinked).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Fact)) && IsOfCustomers(type))
                .Select(type => type.Name)
                .Order(),
            stories.SelectMany(steps => Tell(steps).Book.Facts)
                .Select(fact => fact.GetType())
                .Distinct()
                .Where(IsOfCustomers)
                .Select(type => type.Name)
                .Order()),
        iter: 1);

    [Fact]
    public void No_identity_is_in_two_profiles_unless_it_is_shared() => Steps.Sample(
        steps =>
        {
            var story = new CustomerStory();
            foreach (var step in steps)
            {
                story.Take(step);
                CheckLinks(story);
            }
        },
        iter: Runs);

    [Fact]
    public void Every_profile_is_seen_through_exactly_one_customer() => Steps.Sample(
        steps =>
        {
            var story = Tell(steps);
            var customers = story.Graph.Profiles.Keys
                .Select(id => story.Book.Contacts.Profile(id)!)
                .DistinctBy(customer => customer.Id)
                .ToArray();

            Assert.Equal(
                story.Graph.Profiles.Keys.Select(id => id.Value).Order(),
                customers.SelectMany(customer => customer.Members).Select(id => id.Value).Order());
            Assert.All(customers, customer => Assert.True(customer.Members.Length <= CustomerBook.MaxMembers));
        },
        iter: Runs);

    [Fact]
    public void Merges_taken_back_in_any_order_leave_the_very_graph_there_was() =>
        Gen.Select(Steps, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 12], Gen.Int[0, 99].Array[12]).Sample(
            (steps, pairs, choices) =>
            {
                var story = Tell(steps);
                var before = story.Text;
                List<MergeId> merges = [];
                foreach (var (one, other) in pairs)
                {
                    story.Book.Tell(new MergeAsked(story.Customer(one), story.Customer(other), ByAnna));
                    merges.AddRange(story.Book.Told.OfType<ProfilesMerged>().Select(merged => merged.MergeId));
                }

                foreach (var choice in choices.Take(merges.Count).ToArray())
                {
                    var merge = merges[choice % merges.Count];
                    merges.Remove(merge);
                    story.Book.Tell(new UnmergeAsked(merge, ByAnna));
                    Assert.IsType<ProfilesUnmerged>(Assert.Single(story.Book.Told));
                    CheckLinks(story);
                }

                Assert.Empty(merges);
                Assert.Equal(before, story.Text);
            },
            iter: Runs);

    [Fact]
    public void A_merge_taken_back_leaves_what_would_be_there_without_it() =>
        Gen.Select(Steps, Gen.Int[0, 99], Gen.Int[0, 99]).Sample(
            (steps, one, other) =>
            {
                var story = Tell(steps);
                var (first, second) = (story.Customer(one), story.Customer(other));
                var before = (View(story, first), View(story, second));
                story.Book.Tell(new MergeAsked(first, second, ByAnna));
                if (story.Book.Told.OfType<ProfilesMerged>().SingleOrDefault() is { } merged)
                {
                    Assert.Equal(View(story, first), View(story, second));
                    story.Book.Tell(new UnmergeAsked(merged.MergeId, ByAnna));
                }

                Assert.Equal(before, (View(story, first), View(story, second)));
            },
            iter: Runs);

    [Fact]
    public void What_is_told_again_changes_nothing() => Steps.Sample(
        steps =>
        {
            var story = new CustomerStory();
            foreach (var step in steps)
            {
                var said = story.Take(step);
                var text = story.Text;
                if (said is not null)
                {
                    story.Book.Tell(said);
                    Assert.Empty(story.Book.Told);
                }

                foreach (var fact in story.Book.Facts.ToArray())
                {
                    story.Book.Tell(new FactAppended(fact));
                }

                Assert.Equal(text, story.Text);
            }
        },
        iter: Runs / 2);

    [Fact]
    public void What_is_restored_from_facts_at_any_moment_is_what_there_was() => Steps.Sample(
        steps =>
        {
            var story = new CustomerStory();
            List<(int Facts, string Text)> moments = [(0, story.Text)];
            foreach (var step in steps)
            {
                story.Take(step);
                moments.Add((story.Book.Facts.Count, story.Text));
            }

            var restored = new ContactBook("RU", Book.Model);
            var told = 0;
            foreach (var (facts, text) in moments)
            {
                for (; told < facts; told++)
                {
                    restored.Restore(FactJson.ReadFact(FactJson.Write(story.Book.Facts[told])), story.Book.Now);
                }

                Assert.Equal(text, GraphText.Of(restored.Customers.Graph));
            }
        },
        iter: Runs);

    [Fact]
    public void Nothing_is_left_of_whoever_is_erased() => Gen.Select(Steps, Gen.Int[0, 99]).Sample(
        (steps, choice) =>
        {
            var story = Tell(steps);
            var members = story.Book.Contacts.Profile(story.Customer(choice))?.Members ?? [];
            story.Book.Tell(new ErasureAsked(story.Customer(choice)));
            var text = story.Text;

            Assert.All(members, id => Assert.DoesNotContain(id.Value, text));
            CheckLinks(story);
        },
        iter: Runs);

    private static bool IsOfCustomers(Type fact) =>
        new[] { "Customer", "Identity", "Profiles", "Merge", "Sharing", "Suggestion", "Crm", "Consent" }
            .Any(word => fact.Name.StartsWith(word, StringComparison.Ordinal));

    private static CustomerStory Tell(StoryStep[] steps)
    {
        var story = new CustomerStory();
        foreach (var step in steps)
        {
            story.Take(step);
        }

        return story;
    }

    private static string? View(CustomerStory story, CustomerId customer) =>
        story.Book.Contacts.Export(customer, DateTimeOffset.UnixEpoch) is { } export
            ? System.Text.Encoding.UTF8.GetString(export.Write())
            : null;

    private static void CheckLinks(CustomerStory story)
    {
        var graph = story.Graph;
        foreach (var (identity, state) in graph.Identities)
        {
            Assert.InRange(state.Links.Count, 1, state.IsShared ? CustomerBook.MaxCandidates : 1);
            Assert.Equal(
                state.Links.Select(link => link.Customer.Value).Order(),
                graph.Profiles.Values.Where(profile => profile.Identities.Contains(identity)).Select(profile => profile.Id.Value).Order());
        }

        Assert.All(
            graph.Profiles.Values.SelectMany(profile => profile.Identities), identity => Assert.Contains(identity, graph.Identities));
    }
}
