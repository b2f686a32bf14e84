namespace BsrMatch.Files.Inputs;

/// <summary>What <c>--map column=field</c> says.</summary>
public static class ColumnMapping
{
    /// <summary>The field that leaves a column out.</summary>
    public const string Ignore = "-";

    /// <summary>Reads <c>column=field</c>; the last sign counts, since a column's name may hold
    /// one.</summary>
    /// <returns>False where one of the two is missing.</returns>
    public static bool TryParse(string text, out string column, out string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sign = text.LastIndexOf('=');
        column = sign < 0 ? "" : text[..sign].Trim();
        field = sign < 0 ? "" : text[(sign + 1)..].Trim();
        return column.Length > 0 && field.Length > 0;
    }
}
