using BsrMatch.Input;
using BsrMatch.Projects;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The first projects of a store, for people.</summary>
internal static class ProjectTable
{
    private const int Shown = 50;
    private const int LongestTitle = 60;

    private static readonly string[] Titles = ["Project", "Title", "Programmes", "Checked"];

    public static byte[] Draw(IEnumerable<Project> projects, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, projects));

    public static void Show(IAnsiConsole console, IEnumerable<Project> projects)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in Titles) table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        var count = 0;
        foreach (var project in projects)
        {
            if (count++ < Shown) table.AddRow(Cells(project).Select(cell => new Paragraph(cell)));
        }

        if (count > 0) console.Write(table);
        Line(console, count == 0
            ? "No such project is in the store; 'bsrmatch projects import' brings some."
            : PlainWords.Count(count, "project")
                + (count > Shown ? $", of which {Shown} are shown; --format jsonl has all of them" : ""));
    }

    private static string[] Cells(Project project) =>
    [
        PlainWords.Name(project.Id), SafeText.OneLine(project.Title, LongestTitle),
        SafeText.OneLine(string.Join(", ", project.Programmes), LongestTitle),
        project.VerifiedOn is { } day ? IsoDate.Format(day) : "no",
    ];

    private static void Line(IAnsiConsole console, string text)
    {
        console.Write(new Paragraph(text));
        console.WriteLine();
    }
}
