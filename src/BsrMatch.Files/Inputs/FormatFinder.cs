using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>Tells the form of a list from its name or its first bytes.</summary>
internal static class FormatFinder
{
    // Excel's format before 2007, which also wraps workbooks that ask for a password.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> EncryptedPackage =>
        "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>By the extension; null where it tells nothing.</summary>
    public static ListFormat? OfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" or ".txt" => ListFormat.Csv,
        ".tsv" or ".tab" => ListFormat.Tsv,
        ".xlsx" or ".xlsm" or ".xltx" or ".xls" => ListFormat.Xlsx,
        ".json" => ListFormat.Json,
        ".jsonl" or ".ndjson" => ListFormat.Jsonl,
        ".parquet" => ListFormat.Parquet,
        _ => null,
    };

    /// <summary>By the first bytes.</summary>
    public static ListFormat OfBytes(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Zip) || start.StartsWith(CompoundFile)) return ListFormat.Xlsx;
        if (start.StartsWith("PAR1"u8)) return ListFormat.Parquet;
        var text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("["u8)) return ListFormat.Json;
        if (!text.StartsWith("{"u8)) return ListFormat.Csv;
        return HasOneALine(text) ? ListFormat.Jsonl : ListFormat.Json;
    }

    /// <summary>Refuses what is not the form it should be, and says what it is.</summary>
    /// <exception cref="InputException">It is another form.</exception>
    public static void RejectOthers(InputBytes input, ListFormat format)
    {
        ReadOnlySpan<byte> start = input.Start;
        if (start.StartsWith(CompoundFile))
        {
            throw start.IndexOf(EncryptedPackage) >= 0
                ? ListFault.Of(input.Name, "a workbook without a password", "save a copy without one")
                : ListFault.Of(input.Name, "a workbook of Excel 2007 or later",
                    "this is an old .xls file, or one with a password; save it as .xlsx without a password");
        }

        var (isZip, isParquet) = (start.StartsWith(Zip), start.StartsWith("PAR1"u8));
        if (isZip != (format == ListFormat.Xlsx) && (isZip || start.Length > 0))
        {
            throw isZip
                ? ListFault.Of(input.Name, $"a {Word(format)} file",
                    "this is a ZIP file or a workbook: name it .xlsx")
                : ListFault.Of(input.Name, "an .xlsx workbook",
                    $"the file is none: save it as .xlsx, or name it {Extension(OfBytes(start))} if that "
                        + $"is what it is");
        }

        if (isParquet != (format == ListFormat.Parquet) && (isParquet || start.Length > 0))
        {
            throw isParquet
                ? ListFault.Of(input.Name, $"a {Word(format)} file",
                    "this is a Parquet file: name it .parquet")
                : ListFault.Of(input.Name, "a Parquet file", "the file is none: check it");
        }
    }

    /// <summary>Refuses JSON that is not UTF-8, as JSON between systems is (RFC 8259, 8.1).</summary>
    /// <exception cref="InputException">It is UTF-16.</exception>
    public static void RejectUtf16Json(InputBytes input, ListFormat format)
    {
        if (format is not (ListFormat.Json or ListFormat.Jsonl)) return;
        var start = input.Start.AsSpan(0, Math.Min(4, input.Start.Length));
        if (start.Length > 1 && (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || start.Contains((byte)0)))
        {
            throw ListFault.Of(input.Name, "JSON in UTF-8", "this is UTF-16: save the file as UTF-8");
        }
    }

    private static string Word(ListFormat format) => format.ToString().ToUpperInvariant();

    private static string Extension(ListFormat format) => "." + format.ToString().ToLowerInvariant();

    // Where the first line closes an object and another follows, it is JSONL.
    private static bool HasOneALine(ReadOnlySpan<byte> text)
    {
        var feed = text.IndexOf((byte)'\n');
        if (feed < 0) return false;
        var next = text[feed..].TrimStart(" \t\r\n"u8);
        return text[..feed].TrimEnd(" \t\r"u8).EndsWith("}"u8) && next.StartsWith("{"u8);
    }
}
