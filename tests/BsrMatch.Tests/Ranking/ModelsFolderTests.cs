using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Ranking;

internal sealed class ModelsFolderTests
{
    private const string First = SmallBundle.Version;

    private static readonly Selection Better =
        new(SelectionKind.Promotion) { Verdict = "better", ComparisonJson = """{"gain":0.25}""" };

    private static readonly SwitchStep[] Steps = Enum.GetValues<SwitchStep>();

    private readonly TimeProvider clock =
        new Storage.TemporaryStore.StandingClock(new DateTimeOffset(2026, 3, 31, 9, 30, 0, TimeSpan.Zero));

    [Test]
    public void The_newest_version_that_is_not_current_is_the_candidate()
    {
        using var shelf = new SmallShelf("b", "c");
        Assert.That(shelf.Folder.Versions(), Is.EqualTo(new[] { "c", "b", First }));
        Assert.That(shelf.Folder.NewestCandidate(), Is.EqualTo("c"));
        shelf.Folder.Select("c", Better, clock);
        Assert.That(shelf.Folder.NewestCandidate(), Is.EqualTo("b"));
    }

    [Test]
    public void A_version_that_somebody_went_back_from_is_no_candidate()
    {
        using var shelf = new SmallShelf("b", "c");
        shelf.Folder.Select("c", Better, clock);
        GoBack(shelf);

        Assert.That(shelf.Folder.NewestCandidate(), Is.EqualTo("b"));
    }

    [Test]
    public void Where_something_else_became_current_since_the_comparison_nothing_is_selected()
    {
        using var shelf = new SmallShelf("b", "c");
        shelf.Folder.Select("b", Better, clock);

        Assert.That(() => shelf.Folder.Select("c", First, Better, clock),
            Throws.TypeOf<SetupException>().With.Message.Contains($"while c was compared with {First}"));
        Assert.That(shelf.Folder.Current(), Is.EqualTo("b"));
        Assert.That(shelf.Folder.Select("c", "b", Better, clock), Is.Not.Null);
    }

    [Test]
    public void A_selection_switches_and_is_recorded_in_full()
    {
        using var shelf = new SmallShelf("b");
        var made = shelf.Folder.Select("b",
            Better with { IsForced = true, Reason = "Tālāk \"nekā\" plānots" }, clock);

        Assert.That(ModelBundle.LoadCurrent(shelf.Models).Version, Is.EqualTo("b"));
        Assert.That(shelf.Folder.Promotions(), Is.EqualTo(new[] { made }));
        Assert.That(made, Is.EqualTo(new Promotion(1, clock.GetUtcNow(), First, "b",
            Better with { IsForced = true, Reason = "Tālāk \"nekā\" plānots" })));
        Assert.That(shelf.Everything(), Is.EqualTo(new[] { "b", "current", "promotions.jsonl", First }));
    }

    [Test]
    public void The_first_version_of_a_folder_is_selected_without_a_record()
    {
        using var shelf = new SmallShelf("b");
        File.Delete(Path.Combine(shelf.Models, "current"));

        Assert.That(shelf.Folder.Current(), Is.Null);
        Assert.That(shelf.Folder.Select("b", new Selection(SelectionKind.Training), clock), Is.Null);
        Assert.That(shelf.Folder.Current(), Is.EqualTo("b"));
        Assert.That(shelf.Folder.Promotions(), Is.Empty);
        Assert.That(shelf.Everything(), Has.None.EqualTo("promotions.jsonl"));
    }

    [Test]
    public void To_select_what_is_current_changes_nothing()
    {
        using var shelf = new SmallShelf();
        Assert.That(shelf.Folder.Select(First, Better, clock), Is.Null);
        Assert.That(shelf.Everything(), Is.EqualTo(new[] { "current", First }));
    }

    [TestCaseSource(nameof(Steps))]
    public void A_change_killed_after_any_step_leaves_one_of_the_two_versions_and_a_record_that_says_which(
        SwitchStep at) => Kill(at, shelf =>
        {
            var current = ModelBundle.LoadCurrent(shelf.Models).Version;
            Assert.That(current, Is.EqualTo(at < SwitchStep.Switched ? First : "b"));
            Assert.That(shelf.Folder.Promotions().Select(made => made.To),
                Is.EqualTo(current == "b" ? ["b"] : Array.Empty<string>()));
        });

    [TestCaseSource(nameof(Steps))]
    public void A_change_killed_after_any_step_can_be_run_again_and_leaves_nothing_behind(SwitchStep at) =>
        Kill(at, shelf =>
        {
            shelf.Folder.Select("b", Better, clock);

            Assert.That(shelf.Folder.Current(), Is.EqualTo("b"));
            Assert.That(shelf.Folder.Promotions().Select(made => made.To), Is.EqualTo(new[] { "b" }));
            Assert.That(shelf.Everything(),
                Is.EqualTo(new[] { "b", "c", "current", "promotions.jsonl", First }));
        });

    [TestCaseSource(nameof(Steps))]
    public void What_comes_after_a_killed_change_does_not_alter_what_the_record_says_of_it(SwitchStep at) =>
        Kill(at, shelf =>
        {
            var happened = shelf.Folder.Promotions().Select(made => made.To).ToArray();
            shelf.Folder.Select("c", Better, clock);
            shelf.Folder.Select("b", Better, clock);

            string[] expected = happened is ["b"] ? ["b", "c", "b"] : ["c", "b"];
            Assert.That(shelf.Folder.Promotions().Select(made => made.To), Is.EqualTo(expected));
        });

    [Test]
    public void A_recorded_change_stays_recorded_when_somebody_edits_what_is_current()
    {
        using var shelf = new SmallShelf("b");
        shelf.Folder.Select("b", Better, clock);
        File.WriteAllText(Path.Combine(shelf.Models, "current"), First);

        Assert.That(shelf.Folder.Promotions(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Going_back_leads_to_the_version_before_and_not_to_the_one_left()
    {
        using var shelf = new SmallShelf("b", "c");
        Assert.That(shelf.Folder.Previous(), Is.Null);
        shelf.Folder.Select("b", Better, clock);
        shelf.Folder.Select("c", Better, clock);
        Assert.That(GoBack(shelf), Is.EqualTo("b"));
        Assert.That(GoBack(shelf), Is.EqualTo(First));
        Assert.That(shelf.Folder.Previous(), Is.Null);
        shelf.Folder.Select("c", Better, clock);
        Assert.That(shelf.Folder.Previous(), Is.EqualTo(First));
    }

    [Test]
    public void From_a_version_that_was_gone_back_to_by_name_the_way_back_is_where_it_came_from()
    {
        using var shelf = new SmallShelf("b", "c");
        shelf.Folder.Select("b", Better, clock);
        GoBack(shelf);
        shelf.Folder.Select("b", new Selection(SelectionKind.Rollback), clock);

        Assert.That(shelf.Folder.WasInUse("b") && !shelf.Folder.WasInUse("c"));
        Assert.That(GoBack(shelf), Is.EqualTo(First));
        Assert.That(shelf.Folder.Previous(), Is.Null);
    }

    [Test]
    public void What_was_loaded_before_a_promotion_answers_to_the_same_bytes_after_it()
    {
        using var shelf = new SmallShelf("b");
        var matcher = Matcher.Create(ModelBundle.LoadCurrent(shelf.Models), SmallBundle.Catalogue);
        var before = Answer(matcher);
        shelf.Folder.Select("b", Better, clock);
        Directory.Delete(shelf.FolderOf(First), recursive: true);

        Assert.That(Answer(matcher), Is.EqualTo(before));
        Assert.That(Answer(Matcher.Create(ModelBundle.LoadCurrent(shelf.Models), SmallBundle.Catalogue)),
            Is.Not.EqualTo(before), "it names the new version");
    }

    [TestCase("d")]
    [TestCase("../small-1")]
    [TestCase("..")]
    [TestCase("")]
    public void A_version_that_is_not_there_is_refused(string version)
    {
        using var shelf = new SmallShelf("b");
        Assert.That(() => shelf.Folder.Select(version, Better, clock), Throws.TypeOf<InputException>());
    }

    [Test]
    public void A_damaged_bundle_never_becomes_current()
    {
        using var shelf = new SmallShelf("b");
        File.AppendAllText(Path.Combine(shelf.FolderOf("b"), TextFile.Name), "x");

        Assert.That(() => shelf.Folder.Select("b", Better, clock), Throws.TypeOf<SetupException>());
        Assert.That(shelf.Folder.Current(), Is.EqualTo(First));
        Assert.That(shelf.Everything(), Is.EqualTo(new[] { "b", "current", First }));
    }

    [TestCase("nothing of the kind")]
    [TestCase("{}")]
    [TestCase("""{"number":1,"at":"x","kind":"promotion","from":"a","to":"b"}""")]
    [TestCase("""{"settles":"1"}""")]
    public void A_damaged_record_is_named_with_its_line(string line)
    {
        using var shelf = new SmallShelf("b");
        shelf.Folder.Select("b", Better, clock);
        File.AppendAllText(Path.Combine(shelf.Models, "promotions.jsonl"), line + "\n");

        Assert.That(() => shelf.Folder.Promotions(),
            Throws.TypeOf<SetupException>().With.Message.Contains("promotions.jsonl:3:"));
    }

    private void Kill(SwitchStep at, Action<SmallShelf> look)
    {
        using var shelf = new SmallShelf("b", "c");
        var folder = new ModelsFolder(shelf.Models)
        {
            Reached = step =>
            {
                if (step == at) throw new Killed();
            },
        };
        Assert.That(() => folder.Select("b", Better, clock), Throws.TypeOf<Killed>());
        look(shelf);
    }

    private string? GoBack(SmallShelf shelf)
    {
        var previous = shelf.Folder.Previous()!;
        shelf.Folder.Select(previous, new Selection(SelectionKind.Rollback), clock);
        return shelf.Folder.Current();
    }

    private static byte[] Answer(Matcher matcher) => ResultJson.WriteLine(
        matcher.Match(Some.Profile(needs: "A loan for growth."), new MatchOptions { AsOf = Some.Day }),
        ResultDetail.Full);

    private sealed class Killed : Exception;
}
