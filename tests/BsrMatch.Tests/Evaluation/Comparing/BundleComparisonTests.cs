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
    private static readonly ProgrammeCatalogue Wider = new("c",
        [.. SmallBundle.Catalogue.Programmes, Support.Some.Programme("three", "Loans", "A loan for ships.")]);

    private static readonly string[] Kept =
        [.. Enumerable.Range(0, 400).Select(i => $"case-{i}").Where(GateDraw.Keeps).Take(40)];

    [Test]
    public void Of_feedback_only_the_programmes_somebody_tried_are_ranked()
    {
        // A programme that nobody tried takes a place only where it counts as one that did not serve.
        Assert.That(Later(isComplete: false, Wider).After,
            Is.EqualTo(Later(isComplete: false, SmallBundle.Catalogue).After));
        Assert.That(Later(isComplete: true, Wider).After,
            Is.LessThan(Later(isComplete: true, SmallBundle.Catalogue).After));

        static Change Later(bool isComplete, ProgrammeCatalogue catalogue) => Compare(
            Kept.Select(id => Case(id, isComplete) is var one && one.Grades.ContainsKey("one")
                ? one with { Grades = With(one, "two") }
                : one with { Grades = With(one, "one") }), catalogue)
            .Report.Groupings.Single(kind => kind.Name == "origin").Groups.Single(part => part.Name == "later");

        static Dictionary<string, WeightedGrade> With(LearningCase one, string programme) =>
            new(one.Grades) { [programme] = new WeightedGrade(0, 1) };
    }

    [Test]
    public void A_profile_for_which_every_order_is_as_good_cannot_tell_the_models_apart()
    {
        // Of the one programme a firm tried it is the first, and of a firm that none of the catalogue served
        // none is; were they counted, any difference would shrink.
        var tried = Kept[..20].Select(id => Case(id, isComplete: false));
        var unserved = Kept[20..].Select(id => Case(id, isComplete: true) with
        {
            Grades = new Dictionary<string, WeightedGrade> { ["elsewhere"] = new(3, 1) },
        });
        var report = Compare(tried.Concat(unserved)).Report;

        Assert.That(report.LeftOut, Is.EqualTo(40));
        Assert.That(report.Metrics[0].Profiles, Is.EqualTo(40));
        Assert.That(report.Fixed, Is.Null, "it is all that is judged");
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
        var outcome = Compare([], Wider);

        Assert.That(outcome.Catalogue, Is.EqualTo(Wider.Version));
        Assert.That(outcome.Remarks,
            Has.One.StartsWith("Fits are not compared").And.One.StartsWith("small-2 was trained on"));
        Assert.That(outcome.Objections, Has.Count.EqualTo(1).And.One.StartsWith("small-2 was trained on"));
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
