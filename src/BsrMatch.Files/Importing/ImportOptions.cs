using BsrMatch.Files.Inputs;

namespace BsrMatch.Files.Importing;

/// <summary>How a file of programmes or projects is read.</summary>
public sealed record ImportOptions
{
    /// <summary>The day on which entries long unchecked are warned of; null leaves their age
    /// unchecked.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The form of the file; null to tell it from its name, or a stream's first bytes.</summary>
    public ListFormat? Format { get; init; }

    /// <summary>
    /// The layout, one of <see cref="ImportFiles.ProgrammeLayouts"/> or
    /// <see cref="ImportFiles.ProjectLayouts"/>; null to tell it from the fields.
    /// </summary>
    public string? Layout { get; init; }

    /// <summary>
    /// Fields by column, where the column's own name does not tell; the field
    /// <see cref="ColumnMapping.Ignore"/> leaves a column out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();

    /// <summary>The sheet of a workbook; null for the first that is not hidden and holds something.</summary>
    public string? Sheet { get; init; }

    /// <summary>The id of the programme that all projects belong to; null where the file tells.</summary>
    public string? Programme { get; init; }

    /// <summary>
    /// Gives an entry as it is stored, as our own JSON, by its id; null for one that is not. What a table has
    /// no column for is taken from there. Null where nothing is stored.
    /// </summary>
    public Func<string, byte[]?>? Stored { get; init; }

    /// <summary>Whether texts that were damaged by a mistaken encoding are mended where that is
    /// certain.</summary>
    public bool RepairsEncoding { get; init; }
}
