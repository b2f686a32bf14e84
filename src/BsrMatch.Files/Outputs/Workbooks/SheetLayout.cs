namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>How a sheet is laid out on the screen and on paper.</summary>
internal sealed record SheetLayout
{
    /// <summary>Widths of the columns, in digits of the usual font.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>The row of headings, from 1, which every printed page repeats.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>Number of rows that stay when the sheet is scrolled.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Number of columns that stay, and that every printed page repeats.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How many pages side by side the columns are printed on.</summary>
    public int PagesWide { get; init; } = 1;
}
