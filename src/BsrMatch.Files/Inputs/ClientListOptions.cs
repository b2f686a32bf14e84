namespace BsrMatch.Files.Inputs;

/// <summary>How a client list is read.</summary>
public sealed record ClientListOptions
{
    /// <summary>The day of asking: nobody is founded, and no aid granted, after it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The form of the list; null to tell it from the file's name, or a stream's first
    /// bytes.</summary>
    public ListFormat? Format { get; init; }

    /// <summary>
    /// Fields by column, where the column's own name does not tell: <c>Firmensitz</c> is <c>country</c>. The
    /// field <see cref="ColumnMapping.Ignore"/> leaves a column out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();

    /// <summary>The sheet of a workbook; null for the first that is not hidden and holds something.</summary>
    public string? Sheet { get; init; }
}
