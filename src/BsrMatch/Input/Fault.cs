using System.Text;

namespace BsrMatch.Input;

/// <summary>
/// One thing wrong with an input: where it is, what was found, what was expected, what to do.
/// </summary>
/// <param name="Source">The file, or a name such as <c>standard input</c> or <c>--employees</c>.</param>
/// <param name="Line">The line, counted from 1; null where lines mean nothing.</param>
/// <param name="Field">The field, as a path such as <c>partners[0].share</c>; empty for the input
/// as a whole.</param>
/// <param name="Value">What was found, as far as it may be shown; null when something is missing or what was
/// found may hold a client's own words.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Remedy">What the user can do next.</param>
public sealed record Fault(
    string Source, int? Line, string Field, string? Value, string Expected, string Remedy)
{
    private const int LongestField = 100;
    private const int LongestQuotedValue = 60;

    /// <summary>
    /// How many characters a value has that is not shown, since it may hold a client's own words; null where
    /// <see cref="Value"/> tells all there is.
    /// </summary>
    public int? HiddenLength { get; init; }

    /// <summary>
    /// What was found, as it may be shown: the value, else its length as <c>(123 characters)</c>; null when
    /// something is missing.
    /// </summary>
    public string? Shown => Value is not null ? Clean(Value, LongestQuotedValue)
        : HiddenLength is int hidden ? $"({hidden} character{(hidden == 1 ? "" : "s")})"
        : null;

    /// <summary>The fault on one line, as it is shown to people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Line is int line) text.Append(':').Append(line);
        text.Append(": ");
        if (Field.Length > 0) text.Append(Clean(Field, LongestField)).Append(": ");
        if (Value is not null)
            text.Append("found \"").Append(Clean(Value, LongestQuotedValue)).Append("\", ");
        else if (HiddenLength is int hidden)
            text.Append("found ").Append(hidden).Append(hidden == 1 ? " character, " : " characters, ");
        text.Append("expected ").Append(Expected).Append("; ").Append(Remedy);
        return text.ToString();
    }

    // Values, and the names of unknown fields, come from the input: line feeds and control codes
    // must not pass.
    private static string Clean(string text, int longest)
    {
        var clean = new StringBuilder(longest + 3);
        foreach (var c in Excerpt.Of(text, longest)) clean.Append(char.IsControl(c) ? ' ' : c);
        return clean.ToString();
    }
}
