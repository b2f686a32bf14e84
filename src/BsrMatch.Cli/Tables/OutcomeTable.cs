using BsrMatch.Cli.Outcomes;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Outcomes as a list.</summary>
internal static class OutcomeTable
{
    private const int LongestId = 24;

    private static readonly string[] Titles =
        ["Day", "Profile", "Programme", "Outcome", "By", "Shown at", "Learned"];

    public static byte[] Draw(IReadOnlyList<RecordedFeedback> recorded, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, recorded));

    public static void Show(IAnsiConsole console, IReadOnlyList<RecordedFeedback> recorded)
    {
        if (recorded.Count == 0)
        {
            console.Write(new Paragraph("No such outcome is recorded; 'bsrmatch feedback add' records one."));
            console.WriteLine();
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in Titles) table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        foreach (var (place, column) in table.Columns.Index())
            column.NoWrap = Titles[place] is not ("Profile" or "By");
        foreach (var outcome in recorded)
        {
            var style = outcome.IsReplaced ? Styles.Label : Style.Plain;
            table.AddRow(Cells(outcome).Select(cell => new Paragraph(SafeText.OneLine(cell), style)));
        }

        console.Write(table);
    }

    private static string[] Cells(RecordedFeedback recorded)
    {
        var feedback = recorded.Feedback;
        return
        [
            IsoDate.Format(feedback.Date), SafeText.OneLine(feedback.ProfileId, LongestId),
            SafeText.OneLine(feedback.ProgrammeId, LongestId), feedback.Outcome.ToString(),
            feedback.By ?? "", ShownAt(feedback), recorded.IsReplaced ? "replaced" : Learned(feedback),
        ];
    }

    // The rank, and how likely it was to be looked at where that counts.
    private static string ShownAt(Feedback feedback)
    {
        if (feedback.Rank is not { } rank) return "";
        return PlainWords.Number(rank) + (OutcomeWeights.PropensityOf(feedback) is { } propensity
            ? $" ({OutcomeWords.Number(propensity)})"
            : "");
    }

    // The grade, and how much it counts.
    private static string Learned(Feedback feedback) => OutcomeWeights.Of(feedback) is { } judgement
        ? $"{PlainWords.Number(judgement.Grade)} x {OutcomeWords.Number(judgement.Weight)}"
        : "nothing";
}
