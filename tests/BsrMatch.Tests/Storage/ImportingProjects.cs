using BsrMatch.Projects;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class ImportingProjects
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private ProjectStore projects = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        projects = new ProjectStore(store);
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void WhatIsNewChangedAndUnchangedIsToldApart()
    {
        projects.Import([Project("a"), Project("b"), Project("c")]);
        var result = projects.Import([Project("a"), Project("b", "another text"), Project("d")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Added, Is.EqualTo(new[] { "d" }));
            Assert.That(result.Changed, Is.EqualTo(new[] { "b" }));
            Assert.That(result.Unchanged, Is.EqualTo(new[] { "a" }));
            Assert.That(result.Others, Is.EqualTo(1));
            Assert.That(result.Entries["b"].Fields, Is.EqualTo(new[] { "description" }));
            Assert.That(result.Entries["d"].Title, Is.EqualTo("Project d"));
            Assert.That(projects.All().Select(project => project.Id), Is.EqualTo(new[] { "a", "b", "c", "d" }));
        }
    }

    [Test]
    public void EveryTextStaysInTheHistory()
    {
        projects.Import([Project("a", "first")]);
        files.Clock.Now = files.Clock.Now.AddDays(1);
        projects.Import([Project("a", "second")]);
        Assert.That(projects.Label(Project("a", "second") with { Themes = ["exports"] }), Is.True);
        Assert.That(projects.Label(Project("a", "second") with { Themes = ["exports"] }), Is.False);

        var history = projects.History("a");
        Assert.That(history.Select(version => version.Change), Is.EqualTo(
            new[] { ProjectChange.Added, ProjectChange.Changed, ProjectChange.Labelled }));
        Assert.That(history[0].Json, Does.Contain("first"));
        Assert.That(history[1].RecordedAt - history[0].RecordedAt, Is.EqualTo(TimeSpan.FromDays(1)));
        Assert.That(projects.Find("a")?.Themes, Is.EqualTo(new[] { "exports" }));
    }

    [Test]
    public void LabelsThatSomebodyCheckedOutliveAnImportThatKnowsNothingOfThem()
    {
        var labelled = Project("a") with
        {
            Themes = ["exports"],
            Offers = ["coaching"],
            Audience = ["sme"],
            Countries = [Support.Some.Country("LV")],
            VerifiedOn = new DateOnly(2026, 3, 1),
        };
        projects.Import([Project("a"), Project("b")]);
        projects.Label(labelled);
        ImportResult[] results =
        [
            projects.Compare([Project("a"), Project("b"), Project("c")]),
            projects.Import([Project("a"), Project("b"), Project("c")]),
            // Nobody checked what the file says, and the last of it was checked before.
            projects.Import([Project("a") with { Themes = ["health"], VerifiedOn = new DateOnly(2025, 1, 1) }]),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var result in results)
            {
                Assert.That(result.LabelsKept, Is.EqualTo(new[] { "a" }));
                Assert.That(result.Changed, Is.Empty);
            }

            Assert.That(ProjectJson.WriteCanonical(projects.Find("a")!),
                Is.EqualTo(ProjectJson.WriteCanonical(labelled)));
        }

        var changed = projects.Import([Project("a", "another text")]);
        Assert.That(changed.Entries["a"].Fields, Is.EqualTo(new[] { "description" }));
        Assert.That(projects.Find("a")!.Themes, Is.EqualTo(new[] { "exports" }));
    }

    [Test]
    public void LabelsThatWereCheckedSinceReplaceTheOthers()
    {
        projects.Import([Project("a") with { Themes = ["exports"], VerifiedOn = new DateOnly(2026, 3, 1) }]);
        var newer = projects.Import(
            [Project("a") with { Themes = ["health"], VerifiedOn = new DateOnly(2026, 3, 2) }]);
        Assert.That(newer.LabelsKept, Is.Empty);
        Assert.That(projects.Find("a")!.Themes, Is.EqualTo(new[] { "health" }));
    }

    [Test]
    public void OfALongTitleTheReportHoldsTheBeginning()
    {
        var title = new string('t', 99) + "\U0001F33F" + new string('u', 1_000);
        var result = projects.Import([Project("a") with { Title = title }]);
        Assert.That(result.Entries["a"].Title, Is.EqualTo(new string('t', 99) + "..."));
        Assert.That(projects.Find("a")!.Title, Is.EqualTo(title));
    }

    [Test]
    public void AComparisonWritesNothing()
    {
        projects.Import([Project("a")]);
        Assert.That(projects.Compare([Project("a", "new"), Project("b")]).Added, Is.EqualTo(new[] { "b" }));
        Assert.That(projects.All().Single().Description, Is.EqualTo("Sawdust."));
        Assert.That(projects.History("b"), Is.Empty);
    }

    [Test]
    public void AnImportThatIsNotAcceptedLeavesNothing()
    {
        projects.Import([Project("a"), Project("b")], accept: () => false);
        Assert.That(projects.All(), Is.Empty);
        Assert.That(files.Ask("SELECT COUNT(*) FROM project_history"), Is.Zero);
    }

    [Test]
    public void AFailureHalfwayLeavesNothing()
    {
        Assert.That(() => projects.Import(Broken()), Throws.TypeOf<IOException>());
        Assert.That(projects.All(), Is.Empty);

        static IEnumerable<Project> Broken()
        {
            yield return Project("a");
            throw new IOException("the drive is gone");
        }
    }

    [Test]
    public void AllAreReadHoweverManyThereAre()
    {
        projects.Import(Enumerable.Range(0, 1203).Select(i => Project($"p{i:0000}")));
        Assert.That(projects.All().Select(project => project.Id),
            Is.EqualTo(Enumerable.Range(0, 1203).Select(i => $"p{i:0000}")));
    }

    [Test]
    public void AProjectComesBackAsItWas()
    {
        var json = ProjectJson.WriteCanonical(Projects.ProjectJsonTests.Full());
        projects.Import([Projects.ProjectJsonTests.Full()]);
        Assert.That(ProjectJson.WriteCanonical(projects.Find("koka-1")!), Is.EqualTo(json));
    }

    private static Project Project(string id, string description = "Sawdust.") =>
        new() { Id = id, Title = "Project " + id, Description = description };
}
