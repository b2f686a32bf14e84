using System.Text;

namespace BsrMatch.Input;

/// <summary>
/// One thing wrong with an input: where it is, what was found, what was expected, what to do.
/// </summary>
/// <param name="Source">The file, or a name such as <c>standard input</c> or <c>--employees</c>.</param>
/// <param name="Line">The line, counted from 1; null where lines mean nothing.</param>
/// <param name="Field">The field, as a path such as <c>partners[0].share</c>; empty for the input
/// as a whole.</param>
/// <param name="Value">What was found; null when something is missing.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Remedy">What the user can do next.</param>
public sealed record Fault(
    string Source, int? Line, string Field, string? Value, string Expected, string Remedy)
{
    private const int LongestQuotedValue = 60;

    /// <summary>The fault on one line, as it is shown to people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Line is int line) text.Append(':').Append(line);
        text.Append(": ");
        if (Field.Length > 0) text.Append(Field).Append(": ");
        if (Value is not null) text.Append("found ").Append(Quote(Value)).Append(", ");
        text.Append("expected ").Append(Expected).Append("; ").Append(Remedy);
        return text.ToString();
    }

    private static string Quote(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, LongestQuotedValue)))
            clean.Append(char.IsControl(c) ? ' ' : c);
        return value.Length > LongestQuotedValue ? $"\"{clean}...\"" : $"\"{clean}\"";
    }
}
