namespace BsrMatch.Files.Importing.Layouts;

/// <summary>How the values of a field are read.</summary>
internal enum EntryForm
{
    /// <summary>Words, as they stand.</summary>
    Text,

    /// <summary>Words with HTML around them.</summary>
    Markup,

    /// <summary>A sign without blanks around it, such as an id or an address.</summary>
    Code,

    /// <summary>A list, parted by semicolons or bars.</summary>
    Words,

    /// <summary>Words that are told as one text.</summary>
    Keywords,

    /// <summary>A list of countries that restricts: each must be known.</summary>
    Countries,

    /// <summary>A list of countries that describes: one that is not known is left out, and said so.</summary>
    CountriesSeen,

    Country,
    Number,
    Euro,

    /// <summary>A share, 0 to 1 or with a sign of percent.</summary>
    Share,

    /// <summary>A day; of several the first.</summary>
    Day,

    /// <summary>A day; of several the last.</summary>
    LastDay,

    Truth,

    /// <summary>Where a programme stands in its life.</summary>
    Status,

    Language,

    /// <summary>A condition in words, which no rule can judge.</summary>
    Condition,

    /// <summary>Who may apply, as CommonGrants tells it.</summary>
    Applicants,

    /// <summary>Which currency an amount beside it is in.</summary>
    Currency,

    /// <summary>There is no field for it.</summary>
    None,
}

/// <summary>A field of ours and the names it has in a layout.</summary>
/// <param name="Target">The field's path, such as <c>lifecycle.closes</c>; empty for none.</param>
/// <param name="Form">How it is read.</param>
/// <param name="Names">Its names.</param>
internal sealed record LayoutField(string Target, EntryForm Form, params string[] Names);
