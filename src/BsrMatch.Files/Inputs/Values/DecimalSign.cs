namespace BsrMatch.Files.Inputs.Values;

/// <summary>Which sign parts decimals in a column or a list.</summary>
[Flags]
internal enum DecimalSign
{
    /// <summary>No number has told it.</summary>
    Unknown = 0,

    /// <summary>1,234.56.</summary>
    Point = 1,

    /// <summary>1.234,56.</summary>
    Comma = 2,

    /// <summary>Both occur.</summary>
    Mixed = Point | Comma,
}
