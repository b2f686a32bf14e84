using System.CommandLine;
using BsrMatch.Cli.Outputs;

namespace BsrMatch.Cli.Importing;

/// <summary>Tells what an import did: the report where results go, remarks to the person at the keyboard.
/// </summary>
internal sealed class ImportTeller(Surroundings surroundings, Messenger messenger)
{
    private const int WarningsShown = 10;

    private readonly OutputOptions output = new(surroundings, "table", "json");

    public void AddTo(Command command) => output.AddTo(command);

    /// <inheritdoc cref="OutputOptions.Check"/>
    public void Check(ParseResult parsed) => output.Check(parsed);

    /// <summary>Tells the report.</summary>
    /// <returns>The exit code.</returns>
    public int Tell(ParseResult parsed, ImportReport report, bool skipsRejected)
    {
        var isTable = output.FormatOf(parsed) == "table";
        if (isTable) Warn(report);
        output.Write(parsed, isTable ? Draw(parsed, report) : ImportReportJson.Write(report));
        if (report.Rejected == 0) return ExitCode.Done;
        messenger.Complain($"{report.File}: {report.Rejected} of {report.Sound + report.Rejected} entries "
            + $"rejected; {report.Ending}");
        if (report.IsDryRun) return ExitCode.CheckFailed;
        return skipsRejected ? ExitCode.SomeRowsFailed : ExitCode.BadInput;
    }

    private void Warn(ImportReport report)
    {
        foreach (var remark in report.Remarks) messenger.Say($"note: {remark}");
        WarnOfEmptied(report);
        var lines = WarningLines.Of(report.Warnings);
        foreach (var line in lines.Take(WarningsShown)) messenger.Say(line);
        if (lines.Count > WarningsShown)
        {
            messenger.Say($"warning: and {lines.Count - WarningsShown} more; "
                + "--dry-run --format json lists them all");
        }
    }

    // Blank cells are rarely meant to take conditions away.
    private void WarnOfEmptied(ImportReport report)
    {
        if (report.Result is not { } result) return;
        var entries = result.Changed.Select(id => result.Entries[id]).Where(entry => entry.Emptied.Count > 0)
            .ToList();
        if (entries.Count == 0) return;
        var fields = entries.SelectMany(entry => entry.Emptied).GroupBy(field => field)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} ({group.Count()})").ToList();
        var named = string.Join(", ", fields.Take(WarningsShown))
            + (fields.Count > WarningsShown ? $" and {fields.Count - WarningsShown} more" : "");
        messenger.Say($"warning: {report.File}: {entries.Count} of {result.Changed.Count} changed entries "
            + $"{(report.IsImported ? "lost" : "would lose")} values that the file does not have: {named}; "
            + "fill them in, or leave the column out, if that is not meant "
            + $"('bsrmatch {Verb(report)} history ID' shows what was there)");
    }

    private static string Verb(ImportReport report) => report.Catalogue is null ? "projects" : "catalogue";

    // Apart, so that JSON starts without the table's library.
    private byte[] Draw(ParseResult parsed, ImportReport report) => Tables.ImportTable.Draw(report,
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}
