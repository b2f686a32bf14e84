using BsrMatch.Files.Inputs.Columnar;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>
/// Opens lists of what became of suggestions: the same forms of files as client lists, see
/// <c>docs/feedback.md</c>.
/// </summary>
public static class OutcomeLists
{
    /// <summary>Opens a file; its form is told by its extension.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; no outcome lies after the day of asking.</param>
    /// <exception cref="InputException">It cannot be read, or its columns cannot be understood.</exception>
    public static IOutcomeList Open(string path, ClientListOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return Open(InputBytes.Of(path), options, FormatFinder.OfName(path));
    }

    /// <summary>Opens a stream; its form is told by its first bytes.</summary>
    /// <param name="stream">The stream, which is closed with the list.</param>
    /// <param name="name">What to call it in messages, such as <c>standard input</c>.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="InputException">It cannot be read, or its columns cannot be understood.</exception>
    public static IOutcomeList Open(Stream stream, string name, ClientListOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return Open(InputBytes.Of(stream, name), options, null);
    }

    private static IOutcomeList Open(InputBytes input, ClientListOptions options, ListFormat? byName) =>
        ListOpening.Open<IOutcomeList>(input, options.Format ?? byName, options.Sheet,
            bytes => new ParquetSource(bytes), source => new OutcomeTable(source, options),
            format => new OutcomeJson(input, format == ListFormat.Jsonl, options.AsOf));
}
