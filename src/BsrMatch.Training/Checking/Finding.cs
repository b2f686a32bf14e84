using BsrMatch.Input;

namespace BsrMatch.Training.Checking;

/// <summary>One thing a check found.</summary>
/// <param name="IsFault">Whether it must be mended before training; else it is a warning to look at.</param>
/// <param name="Rule">The rule it goes against, in a word.</param>
/// <param name="File">The file, as a path from the data folder; empty where no one file is meant.</param>
/// <param name="Line">The line, counted from 1; null where no line is meant.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Finding(bool IsFault, string Rule, string File, int? Line, string Message)
{
    /// <summary>A finding about one text, which it names.</summary>
    public static Finding Of(bool isFault, string rule, LabelledText text, string message) =>
        new(isFault, rule, text.File, text.Line, $"{text.Profile.Id}: {message}");

    /// <summary>A fault met on reading a file.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="file">The file it is in, as a path from the data folder.</param>
    public static Finding Of(Fault fault, string file) =>
        new(true, "input", file, fault.Line, (fault with { Source = "", Line = null }).ToString()[2..]);

    /// <summary>Faults first, then by rule and place.</summary>
    public static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.IsFault)
        .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
        .ThenBy(finding => finding.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Line)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    /// <summary>The finding on one line, as it is shown to people.</summary>
    public override string ToString()
    {
        var place = File.Length == 0 ? "" : Line is null ? $"{File}: " : $"{File}:{Line}: ";
        return $"{(IsFault ? "fault" : "warning")}: {Rule}: {place}{Printable.Of(Message)}";
    }
}
