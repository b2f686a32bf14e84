using System.Text.RegularExpressions;

namespace BsrMatch.Files.Inputs.Columns;

/// <summary>Finds the field that a column's name means.</summary>
internal static partial class ColumnNames
{
    private static readonly Lazy<NameTable> Table = new(NameTable.Load);

    /// <summary>Every name of a field, for a hint at a name that is nearly one.</summary>
    public static IEnumerable<string> Known => FieldPath.Known.Select(known => known.Path.ToString());

    /// <summary>The names that end in their unit, without it: <c>turnover</c>.</summary>
    public static IEnumerable<string> KnownWithoutUnit => Known
        .Where(name => name.EndsWith("Eur", StringComparison.Ordinal)).Select(name => name[..^3]);

    /// <summary>The field a name means; null where nobody knows.</summary>
    /// <param name="header">The name, with or without a number as in <c>partner 1 share</c>.</param>
    public static NamedField? Find(string header)
    {
        var (text, number) = TakeNumber(header);
        var key = WordKey.Of(text);
        if (key.Length == 0) return null;
        var names = Table.Value;
        // A number without a list it could count means nothing, and may be a part of the name: "nuts 2".
        if (names.Find(WordKey.Of(header)) is { } plain) return plain;
        // "n-1" is the year before, not the first of something.
        if (names.FindInYear(WordKey.Of(header)) is { } earlier) return earlier;
        return names.FindInList(key, number);
    }

    // The number of a partner or an aid: in brackets from 0, else from 1.
    private static (string Text, int? Item) TakeNumber(string header)
    {
        if (Bracketed().Match(header) is { Success: true } inBrackets)
            return (header.Remove(inBrackets.Index, inBrackets.Length),
                int.Parse(inBrackets.Groups[1].Value));
        if (Numbered().Match(header) is not { Success: true } plain) return (header, null);
        return (header.Remove(plain.Index, plain.Length), Math.Max(0, int.Parse(plain.Value) - 1));
    }

    [GeneratedRegex(@"\[([0-9]{1,3})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

/// <summary>A field, and how its name was known.</summary>
/// <param name="Path">The field.</param>
/// <param name="Language">The language of a synonym; null for the field's own name.</param>
internal sealed record NamedField(FieldPath Path, string? Language);
