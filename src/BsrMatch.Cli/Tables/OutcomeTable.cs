using BsrMatch.Cli.Outcomes;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Outcomes as a list.</summary>
internal static class OutcomeTable
{
    public static byte[] Draw(IReadOnlyList<RecordedFeedback> recorded, bool withReplaced, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, recorded, withReplaced));

    public static void Show(IAnsiConsole console, IReadOnlyList<RecordedFeedback> recorded, bool withReplaced)
    {
        if (recorded.Count == 0)
        {
            console.Write(new Paragraph("No such outcome is recorded; 'bsrmatch feedback add' records one."));
            console.WriteLine();
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        var titles = new List<string>
        {
            "Day", "Profile", "Programme", "Outcome", "By", "Rank", "Propensity", "Grade", "Weight",
        };
        if (withReplaced) titles.Add("");
        foreach (var title in titles) table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        table.Columns[0].NoWrap = true;
        foreach (var outcome in recorded)
        {
            var cells = Cells(outcome.Feedback);
            if (withReplaced) cells.Add(outcome.IsReplaced ? "replaced" : "");
            var style = outcome.IsReplaced ? Styles.Label : Style.Plain;
            table.AddRow(cells.Select(cell => new Paragraph(SafeText.OneLine(cell), style)));
        }

        console.Write(table);
    }

    private static List<string> Cells(Feedback feedback)
    {
        var judgement = OutcomeWeights.Of(feedback);
        return
        [
            IsoDate.Format(feedback.Date), PlainWords.Name(feedback.ProfileId),
            PlainWords.Name(feedback.ProgrammeId), feedback.Outcome.ToString(), feedback.By ?? "",
            feedback.Rank is { } rank ? PlainWords.Number(rank) : "",
            OutcomeWeights.PropensityOf(feedback) is { } propensity ? OutcomeWords.Number(propensity) : "",
            judgement is { } grade ? PlainWords.Number(grade.Grade) : "",
            judgement is { } weight ? OutcomeWords.Number(weight.Weight) : "",
        ];
    }
}
