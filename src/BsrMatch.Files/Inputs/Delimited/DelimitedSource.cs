using System.Globalization;
using System.Text;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using CsvHelper;
using CsvHelper.Configuration;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>Cuts a text file with separators into rows.</summary>
internal sealed class DelimitedSource : IRowSource
{
    private const int BufferSize = 64 * 1024;
    private const int MostLookedAt = 64 * 1024;

    // Rows of a file can be this wide before anybody asks for the header.
    private const int MostCells = 20_000;

    private readonly InputBytes input;
    private readonly EncodingGuess encoding;
    private readonly char separator;
    private readonly bool hasPreamble;

    public DelimitedSource(InputBytes input, ListFormat format)
    {
        this.input = input;
        encoding = EncodingFinder.Of(input);
        var start = Beginning(input.Start.AsSpan(Math.Min(encoding.Preamble, input.Start.Length)));
        separator = Dialect.Separator(start, out hasPreamble);
        if (format == ListFormat.Tsv) separator = '\t';
        Remarks = encoding.Remark is null ? [] : [encoding.Remark];
    }

    public string Name => input.Name;

    public IReadOnlyList<string> Remarks { get; }

    public double? Progress => input.Progress;

    public IReadOnlyList<string>? Names => null;

    public bool RejectsLongRows => true;

    public bool IsCommaOpen => separator == ';';

    public IEnumerable<SourceRow> Rows() => Rows(input.Read(), leaveOpen: true);

    public long? Count()
    {
        if (input.Path is not { } path) return null;
        using var stream = InputFile.OpenRead(path);
        using var reader = Reader(stream, leaveOpen: false);
        using var parser = Parser(reader);
        var count = 0L;
        while (Advance(parser, reader))
        {
            if (IsPreamble(parser)) continue;
            for (var i = 0; i < parser.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(parser[i])) continue;
                count++;
                break;
            }
        }

        return count;
    }

    public void Dispose() => input.Dispose();

    private IEnumerable<SourceRow> Rows(Stream stream, bool leaveOpen)
    {
        using var reader = Reader(stream, leaveOpen);
        using var parser = Parser(reader);
        while (Advance(parser, reader))
        {
            if (reader.IsAtEnd) RejectOpenQuote(parser, reader);
            if (IsPreamble(parser)) continue;
            var isBlank = true;
            var cells = new Cell[parser.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellOf(parser[i]);
                isBlank = isBlank && cells[i].IsBlank;
            }

            if (!isBlank) yield return new(reader.Row, cells);
        }
    }

    // The line a row begins on is the one behind the last row's end.
    private bool Advance(CsvParser parser, RowReader reader)
    {
        reader.Row = parser.RawRow + 1;
        reader.RowStart = parser.CharCount;
        if (!parser.Read()) return false;
        if (parser.Count > MostCells)
        {
            throw ListFault.Of(Name, FormattableString.Invariant(
                $"at most {HeaderFinder.MostColumns:N0} columns, not {parser.Count:N0}"),
                "check the separator, and whether rows end with a line feed", reader.Row);
        }

        return true;
    }

    private bool IsPreamble(CsvParser parser) => hasPreamble && parser.Row == 1;

    private static Cell CellOf(string text) => text.Length > FieldReader.LongestText
        ? new(CellKind.LongText, text[..(FieldReader.LongestText + 1)], text.Length)
        : Cell.Of(text);

    private void RejectOpenQuote(CsvParser parser, RowReader reader)
    {
        if (!OpenQuote.EndsWithin(parser.RawRecord, separator)) return;
        throw ListFault.Of(Name, "a quotation mark at the end of each quoted cell",
            "close the one that opens in this row; all that follows was taken for its text", reader.Row);
    }

    private RowReader Reader(Stream stream, bool leaveOpen)
    {
        for (var i = 0; i < encoding.Preamble; i++) stream.ReadByte();
        return new(new StreamReader(stream, encoding.Encoding, false, BufferSize, leaveOpen), Name);
    }

    private CsvParser Parser(RowReader reader) => new(reader,
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            BufferSize = BufferSize,
        });

    private string Beginning(ReadOnlySpan<byte> bytes)
    {
        // What was cut off in the middle of a character is no fault here.
        var lenient = Encoding.GetEncoding(encoding.Encoding.CodePage is 1252 or 1257
            ? Encoding.Latin1.CodePage : encoding.Encoding.CodePage);
        return lenient.GetString(bytes[..Math.Min(bytes.Length, MostLookedAt)]);
    }
}
