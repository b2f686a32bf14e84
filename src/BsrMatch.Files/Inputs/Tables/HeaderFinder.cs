using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>Finds the row that names the columns: a list may begin with a title.</summary>
internal sealed class HeaderFinder(
    IRowSource source, Func<IReadOnlyList<string>, int> countKnown, HeaderHelp help)
{
    /// <summary>A table with more columns is no client list.</summary>
    public const int MostColumns = 1_000;

    private const int LastHeaderRow = 20;

    /// <summary>Reads on to the header.</summary>
    /// <param name="rows">The rows from the beginning.</param>
    /// <param name="behind">Takes those rows behind the header that were read to find it.</param>
    /// <exception cref="InputException">There is no header.</exception>
    public Header Find(IEnumerator<SourceRow> rows, List<SourceRow> behind)
    {
        if (source.Names is { } given)
        {
            CheckWidth(given.Count, null);
            if (countKnown(given) == 0) throw NoneKnown(given.Count, null);
            return new(0, given, 0);
        }

        var (before, known) = (new List<SourceRow>(), new List<int>());
        var length = 0L;
        while (before.Count < LastHeaderRow && length < HeldRows.MostCharacters && rows.MoveNext())
        {
            before.Add(rows.Current);
            length += rows.Current.Length;
            known.Add(countKnown(NamesOf(rows.Current)));
            if (known[^1] >= 2) break;
        }

        var at = Best(before, known);
        behind.AddRange(before.Skip(at + 1));
        return new(before[at].Number, NamesOf(before[at]), at + 1);
    }

    // The last row read is the first with two known names; else one with a single name will do.
    private int Best(List<SourceRow> before, List<int> known)
    {
        if (before.Count == 0)
            throw ListFault.Of(source.Name, "a table with a row of column names",
                "it is empty; check the file");
        if (known[^1] >= 2) return Checked(before, before.Count - 1);
        var single = known.FindIndex(count => count == 1);
        if (single < 0) throw NoneKnown(before[0].Cells.Length, before[0].Number);
        return Checked(before, single);
    }

    private int Checked(List<SourceRow> before, int at)
    {
        CheckWidth(before[at].Cells.Length, before[at].Number);
        return at;
    }

    private void CheckWidth(int width, long? row)
    {
        if (width > MostColumns)
        {
            throw ListFault.Of(source.Name,
                FormattableString.Invariant($"at most {MostColumns:N0} columns, not {width:N0}"),
                $"keep the columns that {help.Document} tells of", row);
        }
    }

    // The names are not shown: without a header they would be a client's data.
    private InputException NoneKnown(int width, long? row) => ListFault.Of(source.Name,
        $"a row of column names such as {help.Examples} among the first 20",
        $"of {width} {(width == 1 ? "column" : "columns")} none is known: "
        + $"name them as {help.Document} does, "
        + $"or say what they hold with --map COLUMN=FIELD{help.More}", row);

    /// <summary>The names that a row would give the columns.</summary>
    public static List<string> NamesOf(SourceRow row) =>
        [.. row.Cells.Select(cell => cell.IsBlank || cell.Kind == CellKind.LongText ? ""
            : cell.Shown.Trim())];
}

/// <summary>The row that names the columns.</summary>
/// <param name="Row">Its place in the file; 0 where the names are kept apart.</param>
/// <param name="Names">The names.</param>
/// <param name="RowsBefore">How many rows that are not blank come before the first entry.</param>
internal sealed record Header(long Row, IReadOnlyList<string> Names, int RowsBefore);

/// <summary>What to say where no column is known.</summary>
/// <param name="Examples">Some names of columns.</param>
/// <param name="Document">Where all are listed.</param>
/// <param name="More">What else can be done; empty for nothing.</param>
internal sealed record HeaderHelp(string Examples, string Document, string More)
{
    /// <summary>For client lists.</summary>
    public static HeaderHelp Profiles { get; } = new("name, country, needs", "docs/client-lists.md", "");

    /// <summary>For programmes and projects.</summary>
    public static HeaderHelp Entries { get; } = new("id, title, description", "docs/importing.md",
        "; another sheet of a workbook is named with --sheet");
}
