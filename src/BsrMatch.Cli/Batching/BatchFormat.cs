namespace BsrMatch.Cli.Batching;

/// <summary>A form that the output of a batch can have.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Extensions">The file names it is chosen by, with their dots; the usual one first.</param>
/// <param name="IsGrowing">
/// Whether the output is written client by client; else it is put together at the end from what was noted
/// down.
/// </param>
/// <param name="IsText">Whether a terminal can show it.</param>
internal sealed record BatchFormat(string Name, string[] Extensions, bool IsGrowing, bool IsText)
{
    public static BatchFormat Xlsx { get; } = new("xlsx", [".xlsx"], false, false);

    public static BatchFormat Csv { get; } = new("csv", [".csv"], true, true);

    public static BatchFormat JsonLines { get; } = new("jsonl", [".jsonl", ".ndjson"], true, true);

    public static BatchFormat Json { get; } = new("json", [".json"], false, true);

    public static BatchFormat Parquet { get; } = new("parquet", [".parquet"], false, false);

    public static BatchFormat Trec { get; } = new("trec", [".trec", ".run"], true, true);

    public static BatchFormat Html { get; } = new("html", [".html", ".htm"], false, true);

    public static IReadOnlyList<BatchFormat> All { get; } =
        [Xlsx, Html, Csv, JsonLines, Json, Parquet, Trec];

    public static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <exception cref="UsageException">There is no such form, or nothing to tell it by.</exception>
    public static BatchFormat Choose(string? name, string? file)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(format => format.Name == name) ?? throw new UsageException(
                $"--format: '{SafeText.Word(name)}' is not known here; choose one of {Names}");
        }

        if (file is null)
        {
            throw new UsageException("name a file with --output, such as matches.xlsx, or a form for "
                + $"standard output with --format: {Names}");
        }

        var extension = Path.GetExtension(file);
        return All.FirstOrDefault(format =>
                format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            ?? throw new UsageException($"--output: no form is known by the name '{SafeText.Word(file)}'; "
                + $"let it end in {string.Join(", ", All.Select(format => format.Extensions[0]))}, "
                + "or choose with --format");
    }
}
