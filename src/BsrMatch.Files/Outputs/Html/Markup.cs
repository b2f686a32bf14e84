using System.Text;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>
/// Writes elements to a stream as they come. Every text is escaped and every element is closed, so that the
/// page is well-formed as XML too.
/// </summary>
internal sealed class Markup : IDisposable
{
    private readonly StreamWriter writer;
    private readonly Stack<string> open = new();

    /// <summary>Writes to a stream, which stays open.</summary>
    public Markup(Stream output) =>
        writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };

    /// <summary>Writes as it is: only for words of the program itself.</summary>
    public void Raw(string markup) => writer.Write(markup);

    /// <summary>Opens an element until the end of a <c>using</c>.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Its attributes; one whose value is null is left out.</param>
    public Scope In(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        Attributes(attributes);
        writer.Write('>');
        open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element that holds nothing by its nature, such as <c>meta</c>.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        Attributes(attributes);
        writer.Write("/>");
    }

    /// <summary>An element with a text.</summary>
    public void Element(
        string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (In(name, attributes)) Text(text);
    }

    /// <summary>A text.</summary>
    public void Text(string text) => SafeMarkup.Write(writer, text);

    /// <summary>A text of the user's, whose direction of writing must not spread.</summary>
    public void Theirs(string text) => Element("bdi", text);

    /// <summary>Begins a new line of the source, where blanks mean nothing.</summary>
    public void Line() => writer.WriteLine();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Attributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            SafeMarkup.Write(writer, value);
            writer.Write('"');
        }
    }

    private void Close()
    {
        writer.Write("</");
        writer.Write(open.Pop());
        writer.Write('>');
    }

    /// <summary>An open element.</summary>
    internal readonly struct Scope(Markup markup) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => markup.Close();
    }
}
