using BsrMatch.Batch;
using BsrMatch.Files.Inputs.Columnar;
using BsrMatch.Files.Inputs.Json;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>
/// Opens client lists: CSV, TSV, XLSX, JSON, JSONL and Parquet, from files and from streams. A table's
/// columns
/// are told by their names, see <c>docs/client-lists.md</c>; such a list is an <see cref="ITabularList"/>.
/// </summary>
public static class ClientLists
{
    /// <summary>Opens a file; its form is told by its extension.</summary>
    /// <exception cref="InputException">It cannot be read, or its columns cannot be understood.</exception>
    public static IClientList Open(string path, ClientListOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return Open(InputBytes.Of(path), options, FormatFinder.OfName(path));
    }

    /// <summary>Opens a stream, which is read to its end and closed with the list; its form is told by its
    /// first
    /// bytes.</summary>
    /// <param name="stream">The stream. A workbook or a Parquet file is copied to a temporary file.</param>
    /// <param name="name">What to call it in messages, such as <c>standard input</c>.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="InputException">It cannot be read, or its columns cannot be understood.</exception>
    public static IClientList Open(Stream stream, string name, ClientListOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return Open(InputBytes.Of(stream, name), options, null);
    }

    private static IClientList Open(InputBytes input, ClientListOptions options, ListFormat? byName) =>
        ListOpening.Open<IClientList>(input, options.Format ?? byName, options.Sheet,
            bytes => new ParquetSource(bytes), source => new TableList(source, options),
            format => format == ListFormat.Jsonl
                ? new JsonLinesList(input, options.AsOf)
                : new JsonList(input, options.AsOf));
}
