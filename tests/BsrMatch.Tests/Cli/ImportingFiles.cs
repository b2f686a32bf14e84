using System.Text.Json;
using BsrMatch.Tests.Files.Importing;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

internal sealed class ImportingFiles
{
    private Bsrmatch command = null!;

    [SetUp]
    public void MakeFolder() => command = new Bsrmatch();

    [TearDown]
    public void DeleteFolder() => command.Dispose();

    [Test]
    public void ADryRunMakesNoStoreAndSaysWhatItWouldDo()
    {
        var file = command.Write("mine.csv", SomeImports.OwnTable);
        var outcome = command.Run("catalogue", "import", file, "--dry-run");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.StartWith(
            "mine: 2 programmes (2 added, 0 changed, 0 unchanged, 0 retired)").And.Contain("  coach: Coach")
            .And.EndWith("nothing was changed; leave out --dry-run to import\n"));
        Assert.That(File.Exists(command.Database), Is.False);
    }

    [Test]
    public void AnImportUpdatesById()
    {
        Import("a: first", "b: stays", "c: is gone");
        var second = Import("a: second", "b: stays", "d: new");
        Assert.That(second.Output, Does.StartWith(
            "mine: 3 programmes (1 added, 1 changed, 1 unchanged, 0 retired)")
            .And.Contain("  a: Title a (description)")
            .And.Contain("1 other stays; --replace retires it"));
        Assert.That(command.Run("catalogue", "show", "c", "--catalogue", "mine").ExitCode, Is.Zero);

        var third = command.Run("catalogue", "import", command.PathTo("mine.csv"), "--replace");
        Assert.That(third.Output, Does.Contain("3 unchanged, 1 retired"));
        Assert.That(command.Run("catalogue", "show", "c", "--catalogue", "mine").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void TheHistoryShowsEveryVersionNewestFirst()
    {
        Import("a: first", "b: other");
        Import("a: second");
        command.Run("catalogue", "retire", "a", "--catalogue", "mine");
        using var json = JsonDocument.Parse(command.Run("catalogue", "history", "a", "--format", "json").Output);
        var versions = json.RootElement.GetProperty("versions").EnumerateArray().ToList();
        Assert.That(versions.Select(version => version.GetProperty("change").GetString()),
            Is.EqualTo(new[] { "retired", "changed", "added" }));
        Assert.That(versions[1].GetProperty("changes")[0].ToString(),
            Does.Contain("\"first\"").And.Contain("\"second\""));
        Assert.That(command.Run("catalogue", "history", "a").Output,
            Does.Contain("description: \"first\" -> \"second\""));
        Assert.That(command.Run("catalogue", "history", "nobody").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void ARetiredProgrammeIsGoneUntilItIsImportedAgain()
    {
        Import("a: one", "b: two");
        var retired = command.Run("catalogue", "retire", "a", "--catalogue", "mine");
        Assert.That(retired.Output, Does.StartWith("mine: a is retired, 1 programme stays; version mine-"));
        Assert.That(command.Run("catalogue", "show", "a", "--catalogue", "mine").ExitCode, Is.EqualTo(3));
        Assert.That(command.Run("catalogue", "retire", "a", "--catalogue", "mine").Messages,
            Does.Contain("a programme of mine that is not retired yet"));
        Assert.That(command.Run("catalogue", "retire", "b", "--catalogue", "mine").ExitCode, Is.EqualTo(3),
            "a catalogue keeps its last programme");
        Assert.That(Import("a: one").Output, Does.Contain("1 added"));
    }

    [Test]
    public void RejectedRowsKeepEverythingOutUnlessTheyAreSkipped()
    {
        var file = command.Write("projects.csv",
            "id,title,description,starts\na,A,Text.,2020-01-01\nb,B,Text.,soon\n");
        var strict = command.Run("projects", "import", file);
        Assert.That(strict.ExitCode, Is.EqualTo(3));
        Assert.That(strict.Output, Does.Contain("Rejected:").And.Contain(":3: starts: found \"soon\"")
            .And.Contain("nothing was imported"));
        Assert.That(strict.MessageLines, Has.Length.EqualTo(1));
        Assert.That(command.Run("projects", "history", "a").ExitCode, Is.EqualTo(3));

        var lenient = command.Run("projects", "import", file, "--skip-rejected");
        Assert.That(lenient.ExitCode, Is.EqualTo(4));
        Assert.That(command.Run("projects", "history", "a").Output, Does.Contain("added"));
    }

    [TestCase("projects")]
    [TestCase("catalogue")]
    [TestCase("projects", "--skip-rejected")]
    [TestCase("catalogue", "--skip-rejected")]
    public void ADryRunThatFindsEntriesToRejectIsAFailedCheck(params string[] words)
    {
        var file = command.Write("some.csv", "id,title,description\na,A,Text.\na,A,Again.\n");
        var outcome = command.Run([words[0], "import", file, "--dry-run", .. words[1..]]);
        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Messages);
        Assert.That(outcome.Messages, Does.Contain("1 of 2 entries rejected; nothing was changed"));
    }

    [Test]
    public void TheReportTellsWhoseLabelsAreKept()
    {
        command.Run("projects", "import", command.Write("checked.csv",
            "id,title,description,themes,verifiedOn\na,A,Text.,maritime,2026-01-05\n"));
        var plain = command.Write("plain.csv", "id,title,description\na,A,Text.\nb,B,Text.\n");
        Assert.That(command.Run("projects", "import", plain, "--dry-run").Output,
            Does.Contain("(1 added, 0 changed, 1 unchanged)").And.Contain("labels kept of 1 project"));
        using var json = JsonDocument.Parse(command.Run("projects", "import", plain, "--format", "json").Output);
        var root = json.RootElement;
        Assert.That(root.GetProperty("counts").GetProperty("labelsKept").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("labelsKept")[0].GetString(), Is.EqualTo("a"));
    }

    [Test]
    public void LabelsThatNobodyCheckedReplaceNoneThatSomebodyDid()
    {
        command.Run("projects", "import", command.Write("checked.csv",
            "id,title,description,themes,verifiedOn\na,A,Text.,maritime,2026-01-05\n"));
        var other = command.Write("other.csv", "id,title,description,themes\na,A,Text.,health\n");
        Assert.That(command.Run("projects", "import", other).Output,
            Does.Contain("1 unchanged").And.Contain("labels kept of 1 project"));
    }

    [Test]
    public void TheReportInJsonHoldsEverything()
    {
        var file = command.Write("project.csv", SomeImports.Cordis);
        var outcome = command.Run("projects", "import", file, "--programme", "josefin", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
            Assert.That(outcome.Messages, Is.Empty);
            Assert.That(root.GetProperty("layout").GetString(), Is.EqualTo("cordis"));
            Assert.That(root.GetProperty("imported").GetBoolean(), Is.True);
            Assert.That(root.GetProperty("counts").GetProperty("added").GetInt32(), Is.EqualTo(2));
            Assert.That(root.GetProperty("counts").GetProperty("keptForGate").GetInt32(), Is.InRange(0, 2));
            Assert.That(root.GetProperty("added")[0].GetProperty("title").GetString(),
                Is.EqualTo("Boards from sawdust"));
            Assert.That(root.GetProperty("warnings").GetArrayLength(), Is.EqualTo(4));
        }

        var history = command.Run("catalogue", "history", "900000001", "--format", "json").Output;
        Assert.That(history, Does.Contain("\"kind\": \"project\"").And.Contain("josefin"));
    }

    [Test]
    public void DamageOfEncodingsIsWarnedOfAndMendedOnRequest()
    {
        var file = command.Write("projects.csv", "id,title,description\na,FÃ¶rderung,Text.\n");
        var warned = command.Run("projects", "import", file, "--dry-run");
        Assert.That(warned.Messages, Does.Contain(":2: title: found \"FÃ¶rderung\"")
            .And.Contain("--repair-encoding"));
        var mended = command.Run("projects", "import", file, "--repair-encoding");
        Assert.That(mended.Output, Does.Contain("  a: Förderung").And.Contain("1 text mended"));
    }

    [Test]
    public void WhatCannotBeMendedIsNotToldToBeMended()
    {
        var file = command.Write("projects.csv", "id,title,description\na,FÃ¶rderung und F\uFFFDrderung,Text.\n");
        var mended = command.Run("projects", "import", file, "--repair-encoding");
        Assert.That(mended.Messages, Does.Contain("cannot mend this text").And.Contain("again as UTF-8"));
    }

    [TestCase("projects")]
    [TestCase("catalogue")]
    public void NothingIsImportedWhereTheReportCannotBeWritten(string kind)
    {
        var file = command.Write("some.csv", "id,title,description\na,A,Text.\n");
        var outcome = command.Run(kind, "import", file, "--output", command.PathTo("nowhere/report.txt"));
        Assert.That(outcome.ExitCode, Is.EqualTo(5));
        Assert.That(outcome.Messages, Does.Contain("its folder does not exist"));
        Assert.That(command.Run(kind, "history", "a").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void WhatATableHasNoColumnForStaysAsItIs()
    {
        command.Run("catalogue", "import", command.Write("mine.csv", "id,title,description,maxEmployees,rate,themes\n"
            + "a,A,Text.,249,0.5,access-to-finance\nb,B,Text.,,,\n"));
        var closes = command.Write("mine.csv", "id,closes\na,2027-03-31\nb,2027-03-31\n");
        var outcome = command.Run("catalogue", "import", closes);
        Assert.That(outcome.Output, Does.Contain("  a: A (lifecycle.closes)").And.Contain("  b: B (lifecycle.closes)"));
        Assert.That(outcome.Messages, Does.Not.Contain("lost"));
        Assert.That(command.Run("catalogue", "import", closes).Output, Does.Contain("2 unchanged"));
        Assert.That(command.Run("catalogue", "import",
            command.Write("new.csv", "id,closes\nc,2027-03-31\n"), "--name", "mine").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void AProjectKeepsItsProgrammeWhereTheFileNamesNone()
    {
        var file = command.Write("project.csv", SomeImports.Cordis);
        command.Run("projects", "import", file, "--programme", "josefin");
        Assert.That(command.Run("projects", "import", file).Output, Does.Contain("2 unchanged"));
        Assert.That(command.Run("projects", "import", file, "--programme", "basic", "--dry-run").Output,
            Does.Contain("(programmes)"));
    }

    [Test]
    public void ItWarnsOfProgrammesThatNoCatalogueHas()
    {
        Import("mine-too: text");
        var file = command.Write("projects.csv", "id,title,description,programmes\na,A,Text.,josefina\n"
            + "b,B,Text.,josefina; basic\nc,C,Text.,mine-too\n");
        var outcome = command.Run("projects", "import", file);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.MessageLines, Is.EqualTo(new[] { "warning: 2 projects are of a programme josefina, "
            + "which no catalogue has, so that nothing is learned from them until one does; did you mean josefin?" }));
    }

    [Test]
    public void ItWarnsOfValuesThatTheFileDoesNotHave()
    {
        command.Run("catalogue", "import",
            command.Write("mine.csv", "id,title,description,maxEmployees,rate\na,A,Text.,249,0.5\nb,B,Text.,,\n"));
        var fewer = command.Write("mine.csv",
            "id,title,description,maxEmployees,rate\na,A,Other.,,\nb,B,Other.,,\n");
        var tried = command.Run("catalogue", "import", fewer, "--dry-run");
        Assert.That(tried.Messages, Does.Contain("1 of 2 changed entries would lose values that the file does "
            + "not have: eligibility.maxEmployees (1), funding.rate (1)"));
        Assert.That(tried.Output,
            Does.Contain("  a: A (description; emptied: eligibility.maxEmployees, funding.rate)"));
        using var json = JsonDocument.Parse(
            command.Run("catalogue", "import", fewer, "--format", "json").Output);
        Assert.That(json.RootElement.GetProperty("changed")[0].GetProperty("emptied").GetArrayLength(),
            Is.EqualTo(2));
        Assert.That(command.Run("catalogue", "import", fewer).Messages, Does.Not.Contain("lose"));
    }

    [Test]
    public void TheHistoryShowsWhereLongTextsPart()
    {
        var text = string.Concat(Enumerable.Repeat("The same in both. ", 40));
        Import($"a: {text}It pays loans.");
        Import($"a: {text}It pays grants.");
        Assert.That(command.Run("catalogue", "history", "a").Output,
            Does.Contain("It pays loans.\" ->").And.Contain("It pays grants.\""));
    }

    [Test]
    public void TheEndSaysWhatHappened()
    {
        var file = command.Write("projects.csv", "id,title,description,starts\na,A,Text.,\nb,B,Text.,soon\n");
        Assert.That(command.Run("projects", "import", file, "--dry-run").Output,
            Does.EndWith("an import would need --skip-rejected, or the rejected entries corrected\n"));
        Assert.That(command.Run("projects", "import", file, "--skip-rejected").Output,
            Does.EndWith("\nthe others are imported\n"));
        var sound = command.Write("sound.csv", "id,title,description,starts\na,A,Text.,\n");
        Assert.That(command.Run("projects", "import", sound).Output,
            Does.EndWith("nothing to import: all is as it was\n"));
    }

    [Test]
    public void StandardInputNeedsAName()
    {
        Assert.That(command.RunWithInput(SomeImports.Calls, "catalogue", "import", "-").ExitCode, Is.EqualTo(2));
        var outcome = command.RunWithInput(SomeImports.Calls, "catalogue", "import", "-", "--name", "calls");
        Assert.That(outcome.Output, Does.StartWith("calls: 2 programmes (2 added").And.Contain("layout beir"));
    }

    [Test]
    public void ADryRunLeavesTheStoreAsItIs()
    {
        Import("a: first");
        var before = File.ReadAllBytes(command.Database);
        command.Write("mine.csv", "id,title,description\na,Title a,second\n");
        var outcome = command.Run("catalogue", "import", command.PathTo("mine.csv"), "--dry-run");
        Assert.That(outcome.Output, Does.Contain("1 changed"));
        Assert.That(File.ReadAllBytes(command.Database), Is.EqualTo(before));
    }

    private Outcome Import(params string[] programmes)
    {
        var rows = programmes.Select(text => text.Split(": "))
            .Select(parts => $"{parts[0]},Title {parts[0]},{parts[1]}\n");
        var outcome = command.Run("catalogue", "import",
            command.Write("mine.csv", "id,title,description\n" + string.Concat(rows)));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        return outcome;
    }
}
