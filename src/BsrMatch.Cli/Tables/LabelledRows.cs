using Spectre.Console;
using Spectre.Console.Rendering;

namespace BsrMatch.Cli.Tables;

/// <summary>A piece of a line in one style.</summary>
internal readonly record struct Piece(string Text, Style? Style = null);

/// <summary>
/// Rows of a label and a text, the texts in one column. Texts are shown as they are and never read as markup.
/// </summary>
internal sealed class LabelledRows
{
    private const int LabelWidth = 12;

    private readonly Grid grid = new();

    public LabelledRows(int indent)
    {
        grid.AddColumn(
            new GridColumn { NoWrap = true, Width = LabelWidth, Padding = new Padding(indent, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
    }

    public IRenderable Drawing => grid;

    public void Add(string label, string text, Style? style = null) => Add(label, [new Piece(text, style)]);

    public void Add(string label, IEnumerable<Piece> pieces)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in pieces) paragraph.Append(TableText.Of(text), style);
        grid.AddRow(new Paragraph(label, Styles.Label), paragraph);
    }
}
