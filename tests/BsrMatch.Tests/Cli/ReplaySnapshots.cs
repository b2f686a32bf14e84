using BsrMatch.Cli.Replaying;
using BsrMatch.Cli.Tables;
using BsrMatch.Storage;
using BsrMatch.Tests.Support;
using Spectre.Console.Testing;

namespace BsrMatch.Tests.Cli;

internal sealed class ReplaySnapshots
{
    private static readonly DateTimeOffset Saved = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    private static readonly PartVersions[] Unchanged =
    [
        new(Part.Catalogue, "founding-0123456789ab", "founding-0123456789ab"),
        new(Part.Model, "founding-0123456789", "founding-0123456789"),
        new(Part.Day, "2026-03-14", "2026-03-14"), new(Part.Rules, "1", "1"), new(Part.Program, "0.1.0", "0.1.0"),
    ];

    [Test]
    public void AReplayThatIsIdentical() => Compare(Report(Unchanged,
        new ClientReplay("firm", ReplayOutcome.Identical, [], [])));

    [Test]
    public void AReplayWithChangesToldApart() => Compare(Report(
        [
            new(Part.Catalogue, "founding-0123456789ab", "founding-ba9876543210"),
            new(Part.Model, "founding-0123456789", "founding-9876543210"), .. Unchanged[2..4],
            new(Part.Program, null, "0.2.0"),
        ],
        new ClientReplay("same", ReplayOutcome.Same, [], []),
        new ClientReplay("[red]firm\u001b[31m", ReplayOutcome.Different,
        [
            new(DifferenceKind.Gone, "a", null, "1", null,
                "Alpha (a) was in place 1 and is gone; now: not in the catalogue")
            { Causes = [Part.Catalogue] },
            new(DifferenceKind.Moved, "b", null, "2", "1", "[b]Beta[/] (b) moved from place 2 to 1")
            { Causes = [Part.Catalogue, Part.Model] },
            new(DifferenceKind.NoGoodMatch, null, null, "true", "false", "something fits well now"),
        ], [])) with
    {
        Remarks = ["model founding-0123456789 is not in models; the current one stands in"],
    });

    [Test]
    public void AReplayThatShowsADefect() => Compare(Report(Unchanged,
        new ClientReplay("firm", ReplayOutcome.Different,
            [new(DifferenceKind.Moved, "b", null, "2", "1", "Beta (b) moved from place 2 to 1")],
            [new("matches[0].rank", "2", "1"), new("matches[0].title", null, "\"\u001b[31mB\"")])));

    [Test]
    public void AReplayOfARunWhoseClientsAreErased()
    {
        var report = Report(Unchanged);
        Compare(report with { Run = report.Run with { Erased = 2 } });
    }

    [Test]
    public void AListOfRuns()
    {
        using var console = new TestConsole().Width(TableConsole.PlainWidth);
        RunTable.Show(console,
        [
            new RunSummary("r-20260314092653-1f2e3d4c", "match", Saved, new DateOnly(2026, 3, 14),
                "founding-0123456789ab", "founding-0123456789", 12),
            new RunSummary("r-20260313092653-0a1b2c3d", "match", Saved, new DateOnly(2026, 3, 13),
                "eu-calls-2026-0123456789ab", "founding-0123456789", 1),
        ]);
        Approved.Compare(TableConsole.Tidy(console.Output), TestContext.CurrentContext.Test.MethodName!);
    }

    private static ReplayReport Report(IReadOnlyList<PartVersions> parts, params ClientReplay[] clients) => new(
        new StoredRun("r-20260314092653-1f2e3d4c",
            new RunHeader("match", new DateOnly(2026, 3, 14), "m", "c", "1", "{}"), Saved, []),
        AgainstCurrent: false, parts, [], clients);

    private static void Compare(ReplayReport report)
    {
        using var console = new TestConsole().Width(TableConsole.PlainWidth);
        ReplayTable.Show(console, report);
        Approved.Compare(TableConsole.Tidy(console.Output), TestContext.CurrentContext.Test.MethodName!);
    }
}
