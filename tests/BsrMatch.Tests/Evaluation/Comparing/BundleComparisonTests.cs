using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Learning;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Evaluation.Comparing;

internal sealed class BundleComparisonTests
{
    private static readonly string[] Kept =
        [.. Enumerable.Range(0, 400).Select(i => $"case-{i}").Where(GateDraw.Keeps).Take(40)];

    [Test]
    public void Of_feedback_only_the_programmes_somebody_tried_are_ranked()
    {
        // With one programme graded there is one to rank, which is hence the first. Of both programmes, each
        // of which serves half the firms that ask for the same, one is the second.
        Assert.That(Later(isComplete: false).After, Is.EqualTo(1));
        Assert.That(Later(isComplete: true).After, Is.LessThan(1));

        static Change Later(bool isComplete) => Compare(Kept.Select(id => Case(id, isComplete)))
            .Report.Groupings.Single(kind => kind.Name == "origin").Groups.Single(part => part.Name == "later");
    }

    [Test]
    public void Both_parts_are_counted_apart()
    {
        using var json = JsonDocument.Parse(
            ComparisonJson.Write(Compare(Kept.Select(id => Case(id, isComplete: true))), withNames: false));
        var gate = json.RootElement.GetProperty("gate");

        Assert.That(gate.GetProperty("fixed").GetProperty("profiles").GetInt32(), Is.EqualTo(40));
        Assert.That(gate.GetProperty("later").GetProperty("profiles").GetInt32(), Is.EqualTo(40));
        Assert.That(json.RootElement.GetProperty("fixed").GetProperty("verdict").GetString(),
            Is.EqualTo("equal"));
    }

    [Test]
    public void Names_are_told_on_request_alone()
    {
        var profile = SomeCompared.Profile(0, 0.1, 0.9);
        var outcome = Compare([]) with
        {
            Report = SomeCompared.Report(Enumerable.Range(0, 40).Select(i => SomeCompared.Profile(i, 0.1, 0.9))),
        };

        Assert.That(ComparisonDocument.Of(outcome, withNames: false).ToMarkdown(), Does.Not.Contain(profile.Name));
        Assert.That(ComparisonDocument.Of(outcome, withNames: true).ToMarkdown(), Does.Contain(profile.Name));
        Assert.That(System.Text.Encoding.UTF8.GetString(ComparisonJson.Write(outcome, withNames: false)),
            Does.Not.Contain(profile.Name));
        Assert.That(ComparisonJson.Summary(outcome), Does.Not.Contain(profile.Id));
    }

    [Test]
    public void A_programme_the_model_in_use_has_never_seen_is_ranked_as_a_newcomer()
    {
        var wider = new ProgrammeCatalogue("c",
            [.. SmallBundle.Catalogue.Programmes, Support.Some.Programme("three", "Sailing", "Ships and harbours.")]);
        var outcome = Compare([], wider);

        Assert.That(outcome.Catalogue, Is.EqualTo(wider.Version));
        Assert.That(outcome.Remarks,
            Has.One.StartsWith("Fits are not compared").And.One.StartsWith("small-2 was trained on"));
    }

    [Test]
    public void A_fixed_part_that_changed_since_the_card_is_told()
    {
        Assert.That(Compare([], card: """{"gate": {"hash": "another"}}""").Remarks,
            Has.One.StartsWith("The fixed part of the gate profiles is not the one small"));
        Assert.That(Compare([], card: CardWith(GatePart.Of(Held()).Hash)).Remarks,
            Has.None.StartsWith("The fixed part"));
    }

    [Test]
    public void A_comparison_reads_well()
    {
        var profiles = Enumerable.Range(0, 60).Select(i => SomeCompared.Profile(i, i % 3 == 0 ? 0.2 : 0.6,
            i % 2 == 0 ? 0.9 : 0.55, i % 2 == 0 ? "lv" : "et", i < 50 ? "fixed" : "later", 0.1, 0.09));
        var outcome = Compare([]) with { Report = SomeCompared.Report(profiles) };

        Approved.Compare(ComparisonDocument.Of(outcome, withNames: false).ToMarkdown(), "AComparison");
    }

    private static ComparisonOutcome Compare(
        IEnumerable<LearningCase> later, ProgrammeCatalogue? catalogue = null, string card = "{}") =>
        BundleComparison.Run(Bundle("small-2", "{}"), Bundle("small-1", card),
            catalogue ?? SmallBundle.Catalogue, GateProfiles.Of(Held(), later), new ComparisonOptions());

    private static string CardWith(string hash) => $$"""{"gate": {"hash": "{{hash}}" } }""";

    private static ModelBundle Bundle(string version, string card) => new(version, card,
        SmallBundle.Catalogue.Version, SmallBundle.Texts, SmallBundle.Trees, SmallBundle.Curve);

    private static JudgedProfiles Held() => new(
        [.. Enumerable.Range(0, 40).Select(i => Support.Some.Profile($"held-{i}", needs: "a loan", language: "en"))],
        new Qrels(Enumerable.Range(0, 40).Select(i => new Judgement($"held-{i}", i % 2 == 0 ? "one" : "two", 3))), 2);

    private static LearningCase Case(string id, bool isComplete) => new()
    {
        Profile = Support.Some.Profile(id, needs: "a loan", language: "en"),
        Origin = CaseOrigin.Project,
        Grades = new Dictionary<string, WeightedGrade>
        {
            [int.Parse(id.Split('-')[1]) % 2 == 0 ? "one" : "two"] = new(3, 1),
        },
        IsComplete = isComplete,
    };
}
