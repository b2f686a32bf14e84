using BsrMatch.Extraction;
using BsrMatch.Files.Labelling;
using BsrMatch.Projects;
using BsrMatch.Tests.Files.Inputs;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Extraction;

public class LabelReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Project Stored = new() { Id = "p-1", Title = "Joiners learn" };

    [Test]
    public void RowsThatAreKeptBecomeTheProjectsLabels()
    {
        var outcome = Read(Row("themes", "maritime", true), Row("offers", "coaching", false),
            Row("countries", "lv", true), Row("sectors", "1", true));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Faults, Is.Empty);
            var project = outcome.Projects.Single();
            Assert.That(project.Themes, Is.EqualTo(new[] { "maritime" }));
            Assert.That(project.Offers, Is.Empty);
            Assert.That(project.Countries.Single().Value, Is.EqualTo("LV"));
            Assert.That(project.Sectors.Single().ToString(), Is.EqualTo("01"));
            Assert.That(project.VerifiedOn, Is.EqualTo(Today));
            Assert.That((outcome.Kept, outcome.Corrected, outcome.Dropped), Is.EqualTo((3, 0, 1)));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    [TestCase(null)]
    public void ACorrectionCountsInPlaceOfTheValue(bool? keep)
    {
        var outcome = Read(Row("offers", "coaching", keep) with { Correction = "Training" });

        Assert.That(outcome.Projects.Single().Offers, Is.EqualTo(new[] { "training" }));
        Assert.That(outcome.Corrected, Is.EqualTo(1));
    }

    [Test]
    public void AnUnknownProjectIsNamed() => Assert.That(
        Fault(Row("themes", "maritime", true) with { ProjectId = "p-9" }), Does.Contain("sheet.xlsx:2: projectId")
            .And.Contain("p-9"));

    [TestCase("offers", "coching", "did you mean coaching?")]
    [TestCase("theme", "maritime", "did you mean themes?")]
    [TestCase("countries", "XX", "ISO 3166-1")]
    [TestCase("sectors", "98765", "NACE")]
    public void AValueThatThereIsNotIsNamedWithWhatWasMeant(string field, string value, string told) =>
        Assert.That(Fault(Row(field, value, true)), Does.Contain(told));

    [Test]
    public void TwoRowsThatContradictEachOtherAreNamed() => Assert.That(
        Fault(Row("offers", "coaching", true), Row("offers", "coaching", false)), Does.Contain("contradict"));

    [Test]
    public void NobodySaidWhetherItIsRight() =>
        Assert.That(Fault(Row("offers", "coaching", null)), Does.Contain("keep").And.Contain("yes or no"));

    [Test]
    public void AProjectOfWhichNothingWasFoundIsCheckedByItsBlankRow()
    {
        var rows = LabelRows.Of(Stored with { Title = "-" }, SomeProjects.Extractor, 0.5);

        Assert.That(rows, Has.Count.EqualTo(1));
        Assert.That(Read([.. rows]).Projects.Single().VerifiedOn, Is.EqualTo(Today));
    }

    [Test]
    public void ABlankRowThatIsNotKeptLeavesItsProjectUnlabelled()
    {
        var outcome = Read(Row("", "", false));
        Assert.That(outcome.Faults, Is.Empty);
        Assert.That(outcome.Projects, Is.Empty);
    }

    [Test]
    public void ABlankRowNeedsAnAnswerUnlessOthersTellOfItsProject()
    {
        Assert.That(Fault(Row("", "", null)), Does.Contain("sheet.xlsx:2: keep").And.Contain("yes or no"));
        Assert.That(Read(Row("", "", null), Row("themes", "maritime", true)).Projects.Single().Themes,
            Is.EqualTo(new[] { "maritime" }));
    }

    [TestCase("sheet.xlsx")]
    [TestCase("sheet.csv")]
    public void WhatIsWrittenAndReadUnchangedGivesExactlyTheKeptProposals(string name)
    {
        var projects = SomeProjects.Labelled.Select(project => project with
        {
            Themes = [],
            Offers = [],
            Audience = [],
            Countries = [],
            Sectors = [],
            VerifiedOn = null,
        }).Append(new Project { Id = "=1+1", Title = "=cmd|' /C calc'!A0", Description = "Loans for firms." }).ToList();
        var rows = projects.SelectMany(project => LabelRows.Of(project, SomeProjects.Extractor, 0.5)).ToList();
        using var folder = new TemporaryFolder();
        var file = folder.PathTo(name);
        using (var stream = File.Create(file))
        {
            if (name.EndsWith("xlsx", StringComparison.Ordinal)) LabelSheet.WriteWorkbook(stream, rows);
            else LabelSheet.WriteCsv(stream, rows);
        }

        var outcome = new LabelReview(file, LabelValues.Of(Shipped.Bundle),
            id => projects.Find(project => project.Id == id)).Read(LabelSheetReader.Read(file), Today);

        Assert.That(outcome.Faults, Is.Empty);
        Assert.That(outcome.Projects.Select(project => project.Id), Is.EquivalentTo(projects.Select(p => p.Id)));
        foreach (var project in outcome.Projects)
        {
            foreach (var field in ProjectFields.All)
            {
                var kept = rows.Where(row => row.ProjectId == project.Id && row.Field == field.Name())
                    .Where(row => row.Keep == true).Select(row => row.Value);
                Assert.That(ProjectFields.ValuesOf(project, field), Is.EqualTo(kept));
            }
        }
    }

    [Test]
    public void ColumnsMayChangePlacesAndOthersStandBetween()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("sheet.csv");
        File.WriteAllText(file, "Keep;who;VALUE;field;project id\nja;me;maritime;themes;p-1\n");

        var row = LabelSheetReader.Read(file).Single();

        Assert.That((row.ProjectId, row.Field, row.Value, row.Keep),
            Is.EqualTo(("p-1", "themes", "maritime", (bool?)true)));
    }

    [Test]
    public void ASheetWithoutItsColumnsIsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("sheet.csv");
        File.WriteAllText(file, "a,b\n1,2\n");

        Assert.That(() => LabelSheetReader.Read(file), Throws.TypeOf<BsrMatch.Input.InputException>()
            .With.Message.Contains("projectId"));
    }

    private static LabelRow Row(string field, string value, bool? keep) =>
        new() { ProjectId = "p-1", Field = field, Value = value, Keep = keep, Row = 2 };

    private static LabelOutcome Read(params LabelRow[] rows) =>
        new LabelReview("sheet.xlsx", LabelValues.Of(Shipped.Bundle), id => id == "p-1" ? Stored : null)
            .Read(rows, Today);

    private static string Fault(params LabelRow[] rows)
    {
        var outcome = Read(rows);
        Assert.That(outcome.Projects, Is.Empty);
        return outcome.Faults.Single().ToString();
    }
}
