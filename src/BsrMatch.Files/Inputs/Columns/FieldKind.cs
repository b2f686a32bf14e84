namespace BsrMatch.Files.Inputs.Columns;

/// <summary>How the cells of a column are read.</summary>
internal enum FieldKind
{
    /// <summary>Words, as they stand.</summary>
    Text,

    /// <summary>A short sign without blanks around it, such as an id or a region's code.</summary>
    Code,

    Country,
    Year,
    Staff,
    Money,

    /// <summary>A sum of money that must be one number.</summary>
    Sum,

    Share,
    Day,
    OrganisationType,
    Ownership,
    Sector,
    NaceVersion,
    Level,
    Language,

    /// <summary>Whether there was any de minimis aid.</summary>
    AidSaid,
}
