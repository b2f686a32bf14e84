namespace BsrMatch.Files.Inputs;

/// <summary>How a column of a client list was understood.</summary>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Header">Its name as it stands in the file; empty where it has none.</param>
/// <param name="Field">The field of a profile, as a path such as <c>partners[0].share</c>; null where the
/// column is not read.</param>
/// <param name="Match">How that was told.</param>
/// <param name="Language">The language of a synonym as ISO 639-1; null else.</param>
/// <param name="Remark">What a person should know of it, such as a field that may be meant; null when there
/// is
/// nothing to say.</param>
/// <param name="Filled">How many of the first rows have something in it.</param>
public sealed record ColumnReport(
    int Position, string Header, string? Field, ColumnMatch Match, string? Language, string? Remark,
    int Filled);

/// <summary>How it was told which field a column holds.</summary>
public enum ColumnMatch
{
    /// <summary>By the field's own name.</summary>
    Name,

    /// <summary>By another name of the field.</summary>
    Synonym,

    /// <summary>The user said so.</summary>
    Mapped,

    /// <summary>The column is not read: the user said so, or nobody knows what it holds.</summary>
    Ignored,
}
