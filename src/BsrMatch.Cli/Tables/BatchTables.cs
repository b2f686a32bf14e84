using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Cli.Batching;
using BsrMatch.Input;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>What the store knows of batches, for people.</summary>
internal static class BatchTables
{
    private const int MostChanges = 20;

    public static byte[] List(IReadOnlyList<StoredBatch> batches, Surroundings place) =>
        TableConsole.Draw(place, console =>
        {
            if (batches.Count == 0)
            {
                Say(console, "No batch is kept in this store; 'bsrmatch batch' saves one.");
                return;
            }

            var table = WithColumns(("Run", false), ("For", false), ("State", false), ("Clients", true),
                ("Rejected", true), ("List", false));
            foreach (var batch in batches)
            {
                AddRow(table, batch.RunId, IsoDate.Format(batch.Order.Header.AsOf), Spell(batch.State),
                    Number(batch.Tally.Counts.Clients), Number(batch.Tally.Counts.Rejected),
                    PlainWords.Name(batch.Order.ListName));
            }

            console.Write(table);
        });

    public static byte[] Show(StoredBatch batch, ExposureTable exposure, IReadOnlyList<RejectedRow> rejected,
        Surroundings place) => TableConsole.Draw(place, console =>
        {
            var (header, counts) = (batch.Order.Header, batch.Tally.Counts);
            var facts = new LabelledRows(0);
            facts.Add("run", $"{batch.RunId} ({Spell(batch.State)}), {PlainWords.Time(batch.CreatedAt)}");
            facts.Add("list", SafeText.OneLine(batch.Order.ListName));
            facts.Add("output", SafeText.OneLine(batch.Order.Output ?? "standard output"));
            facts.Add("made with", $"model {header.ModelVersion}, catalogue {header.CatalogueVersion}, rules "
                + $"{header.RulesVersion}, for {IsoDate.Format(header.AsOf)}");
            facts.Add("clients", $"{Number(counts.Clients)}: {Number(counts.Matched)} matched, "
                + $"{Number(counts.NoGoodMatch)} without a good match, {Number(counts.Rejected)} rejected");
            console.Write(facts.Drawing);
            console.WriteLine();
            Exposure(console, exposure);
            foreach (var row in rejected)
            {
                foreach (var fault in row.Faults) Say(console, SafeText.OneLine($"rejected: {fault}"));
            }

            if (counts.Rejected > rejected.Count)
            {
                Say(console,
                    $"and {Number(counts.Rejected - rejected.Count)} rows more; --format json has all.");
            }
        });

    public static byte[] Exposure(ExposureTable exposure, Surroundings place) =>
        TableConsole.Draw(place, console => Exposure(console, exposure));

    public static byte[] Diff(BatchDiffReport report, Surroundings place) =>
        TableConsole.Draw(place, console =>
        {
            foreach (var line in report.Made) Say(console, SafeText.OneLine(line));
            if (report.Made.Count == 0) Say(console, "Both were made with the same.");
            Say(console, $"{Number(report.Changed.Count)} of {Number(report.Clients)} clients' suggestions "
                + "changed.");
            console.WriteLine();
            foreach (var client in report.Changed.Take(MostChanges))
            {
                var rows = new LabelledRows(2);
                Say(console, PlainWords.Name(client.ClientId));
                if (client.First is not null) rows.Add("first", client.First);
                rows.Add("changed", string.Join("; ", client.Changes));
                if (client.Causes.Count > 0) rows.Add("because", string.Join("; ", client.Causes));
                console.Write(rows.Drawing);
            }

            if (report.Changed.Count > MostChanges)
            {
                Say(console,
                    $"and {Number(report.Changed.Count - MostChanges)} clients more; --format csv has all.");
            }
        });

    private static void Exposure(IAnsiConsole console, ExposureTable exposure)
    {
        var often = WithColumns(("Programme", false), ("Suggested", true), ("First", true), ("Good", true),
            ("Asked for", true), ("At rank 1, 2, 3 ...", false));
        var whom = WithColumns(
            ("Suggested to", false), ("Sizes", false), ("Sectors", false), ("Countries", false));
        foreach (var row in exposure.Programmes)
        {
            AddRow(often, row.ProgrammeId, Share(row.Suggested), Share(row.First), Share(row.Good),
                Share(row.Needed), string.Join(", ", row.AtRank.Select(Number)));
            AddRow(whom, row.ProgrammeId, Top(row.BySize), Top(row.BySector), Top(row.ByCountry));
        }

        console.Write(often);
        Say(console, $"Shares are of {Number(exposure.Clients)} clients scored. Asked for: the client's need "
            + "is a theme the programme serves. Good: suggested with a fit of 50% or more.");
        console.Write(whom);
        foreach (var row in exposure.CrowdingOut)
        {
            Say(console, $"{row.ProgrammeId} may crowd out the rest: it is the first suggestion for "
                + $"{Share(row.First)} of the clients, and {Share(row.Needed)} ask for what it serves.");
        }

        console.WriteLine();

        string Share(long count) =>
            exposure.Clients == 0 ? "0%" : PlainWords.Percent((double)count / exposure.Clients);
    }

    private static string Top(IReadOnlyList<Tally> tallies) =>
        string.Join(", ", tallies.Take(3).Select(tally => $"{tally.Name} {Number(tally.Count)}"));

    private static Table WithColumns(params (string Title, bool IsNumber)[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (title, isNumber) in columns)
        {
            table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
            });
        }

        table.Columns[0].NoWrap = true;
        return table;
    }

    private static void AddRow(Table table, params string[] cells) =>
        table.AddRow(cells.Select(cell => new Paragraph(cell)));

    private static void Say(IAnsiConsole console, string text)
    {
        console.Write(new Paragraph(text));
        console.WriteLine();
    }

    private static string Spell(BatchState state) => state switch
    {
        BatchState.Done => "done",
        BatchState.Stopped => "stopped",
        _ => "unfinished",
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
