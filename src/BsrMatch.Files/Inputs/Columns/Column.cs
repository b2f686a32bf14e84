using BsrMatch.Files.Inputs.Values;

namespace BsrMatch.Files.Inputs.Columns;

/// <summary>A column whose field is known.</summary>
internal sealed record Column(int Index, string Header, FieldPath Path)
{
    /// <summary>How its cells are read.</summary>
    public FieldKind Kind { get; } = Path.Kind;

    /// <summary>How the field was told.</summary>
    public required ColumnMatch Match { get; init; }

    /// <summary>The language of a synonym; null else.</summary>
    public string? Language { get; init; }

    /// <summary>What a bare number counts: 1, 1,000 or 1,000,000.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>Whether a bare number is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The version of a sector's codes that the name tells; null when it does not.</summary>
    public string? NaceVersion { get; init; }

    /// <summary>Which sign parts decimals, as far as the first rows told.</summary>
    public DecimalSign Decimal { get; set; }
}
