using System.Text;
using BsrMatch.Evaluation;

namespace BsrMatch.Reporting;

/// <summary>
/// A document of headings, sentences and tables, apart from how it is shown: as Markdown, which reads as
/// plain text too, or drawn on a terminal.
/// </summary>
public sealed class Document
{
    private readonly List<DocumentSection> sections;

    /// <summary>Begins a document.</summary>
    public Document(string title) => sections = [new DocumentSection(title)];

    /// <summary>The sections in their order; the first has the document's title.</summary>
    public IReadOnlyList<DocumentSection> Sections => sections;

    /// <summary>Begins a section.</summary>
    public void Head(string title) => sections.Add(new DocumentSection(title));

    /// <summary>Adds a sentence or more.</summary>
    public void Add(string text) => sections[^1].Add(text);

    /// <summary>Adds a table.</summary>
    public void Add(DocumentTable table) => sections[^1].Add(table);

    /// <summary>The document as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var (at, section) in sections.Index())
        {
            text.Append(at == 0 ? "# " : "\n## ").Append(MarkdownTable.Escape(section.Title)).Append('\n');
            foreach (var part in section.Parts)
            {
                text.Append('\n');
                if (part is DocumentTable table) Append(text, table);
                else text.Append(MarkdownTable.Escape((string)part)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DocumentTable table)
    {
        var markdown = new MarkdownTable(table.Header, table.TextColumns);
        foreach (var row in table.Rows) markdown.Add(row);
        markdown.AppendTo(text);
    }
}

/// <summary>A heading and what is below it.</summary>
/// <param name="title">The heading.</param>
public sealed class DocumentSection(string title)
{
    private readonly List<object> parts = [];

    /// <summary>The heading.</summary>
    public string Title { get; } = title;

    /// <summary>Sentences, as <see cref="string"/>, and tables, as <see cref="DocumentTable"/>, in their
    /// order.</summary>
    public IReadOnlyList<object> Parts => parts;

    internal void Add(object part) => parts.Add(part);
}

/// <summary>A table of a document.</summary>
/// <param name="header">The columns' titles.</param>
/// <param name="textColumns">How many columns, from the left, hold text; the others hold figures.</param>
public sealed class DocumentTable(IReadOnlyList<string> header, int textColumns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    /// <summary>The columns' titles.</summary>
    public IReadOnlyList<string> Header { get; } = header;

    /// <summary>How many columns, from the left, hold text.</summary>
    public int TextColumns { get; } = textColumns;

    /// <summary>The rows, each with a cell for each column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has too few or too many cells.</exception>
    public void Add(params IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != Header.Count)
            throw new ArgumentException("a row needs a cell for each column", nameof(cells));
        rows.Add(cells);
    }
}
