using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

public class LabellingProjects
{
    private const string Projects = """
        {"id": "joiners", "title": "Joiners learn", "description": "Courses for cabinet makers in Latvia."}
        {"id": "smells", "title": "Cold plasma", "description": "Plasma against odours in Gdańsk.", "language": "en"}

        """;

    [Test]
    public void ProposalsAreWrittenCheckedAndStored()
    {
        using var bsrmatch = WithProjects();
        var sheet = bsrmatch.PathTo("proposals.csv");

        var written = bsrmatch.Run("projects", "label", "--output", sheet);
        Assert.That(written.ExitCode, Is.Zero, written.Messages);
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace(",training,", ",coaching,"));
        var tried = bsrmatch.Run("projects", "label", sheet, "--dry-run");
        Assert.That(tried.Output, Does.StartWith("2 projects:").And.Contain("nothing was written"));
        Assert.That(bsrmatch.Run("projects", "history", "joiners").Output, Does.Not.Contain("labelled"));
        var stored = bsrmatch.Run("projects", "label", sheet);

        Assert.Multiple(() =>
        {
            Assert.That(stored.ExitCode, Is.Zero, stored.Messages);
            Assert.That(stored.Output, Does.Contain("2 projects changed"));
            Assert.That(bsrmatch.Run("projects", "history", "joiners").Output,
                Does.Contain("labelled").And.Contain("coaching"));
            Assert.That(bsrmatch.Run("projects", "label", "--output", bsrmatch.PathTo("rest.csv")).Messages,
                Does.Contain("0 projects"));
        });
    }

    [Test]
    public void ASheetThatMayHaveBeenCheckedIsNotWrittenOver()
    {
        using var bsrmatch = WithProjects();
        var sheet = bsrmatch.Write("proposals.csv", "checked for a day");

        var outcome = bsrmatch.Run("projects", "label", "--output", sheet);

        Assert.That(outcome.ExitCode, Is.EqualTo(5));
        Assert.That(outcome.Messages, Does.Contain("may hold what somebody checked"));
        Assert.That(File.ReadAllText(sheet), Is.EqualTo("checked for a day"));
    }

    [Test]
    public void AFaultySheetChangesNothing()
    {
        using var bsrmatch = WithProjects();
        var sheet = bsrmatch.Write("sheet.csv", "projectId,field,value,keep\r\njoiners,offers,coaching,yes\r\n"
            + "smells,offers,coching,yes\r\n");

        var outcome = bsrmatch.Run("projects", "label", sheet);

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("sheet.csv:3: value").And.Contain("did you mean coaching?"));
        Assert.That(bsrmatch.Run("projects", "history", "joiners").Output, Does.Not.Contain("labelled"));
    }

    [TestCase("projects", "label")]
    [TestCase("projects", "label", "a.csv", "--output", "b.csv")]
    [TestCase("projects", "label", "--output", "b.pdf")]
    [TestCase("projects", "label", "--output", "b.csv", "--threshold", "2")]
    [TestCase("projects", "label", "a.csv", "--learn", "w.json")]
    public void WhatCannotBeMeantIsRefused(params string[] arguments)
    {
        using var bsrmatch = WithProjects();

        Assert.That(bsrmatch.Run(arguments).ExitCode, Is.EqualTo(2));
    }

    private static Bsrmatch WithProjects()
    {
        var bsrmatch = new Bsrmatch();
        var imported = bsrmatch.Run("projects", "import", bsrmatch.Write("projects.jsonl", Projects));
        Assert.That(imported.ExitCode, Is.Zero, imported.Messages);
        return bsrmatch;
    }
}
