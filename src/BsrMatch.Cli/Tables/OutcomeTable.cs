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
        ["Day", "Profile", "Programme", "Outcome", "By", "Rank", "Seen", "Grade", "Weight"];

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
        foreach (var column in table.Columns.Take(3)) column.NoWrap = true;
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
        var judgement = OutcomeWeights.Of(feedback);
        return
        [
            IsoDate.Format(feedback.Date), SafeText.OneLine(feedback.ProfileId, LongestId),
            SafeText.OneLine(feedback.ProgrammeId, LongestId),
            feedback.Outcome + (recorded.IsReplaced ? " (replaced)" : ""), feedback.By ?? "",
            feedback.Rank is { } rank ? PlainWords.Number(rank) : "",
            OutcomeWeights.PropensityOf(feedback) is { } propensity ? OutcomeWords.Number(propensity) : "",
            judgement is { } grade ? PlainWords.Number(grade.Grade) : "",
            judgement is { } weight ? OutcomeWords.Number(weight.Weight) : "",
        ];
    }
}
