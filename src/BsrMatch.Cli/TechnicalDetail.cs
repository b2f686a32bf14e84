using System.Data.Common;
using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Cli;

/// <summary>
/// An exception and its causes for somebody who looks for a defect: types, messages and where they come from.
/// A message that nobody foresaw is left out: parsers and dictionaries quote what they were given, which may
/// be a client's own words.
/// </summary>
internal static class TechnicalDetail
{
    public static string Of(Exception e)
    {
        var text = new StringBuilder();
        Append(text, e, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Exception e, string relation)
    {
        text.Append(relation).Append(e.GetType().FullName).Append(": ").Append(MessageOf(e)).Append('\n');
        if (e.StackTrace is { } trace) text.Append(trace.ReplaceLineEndings("\n")).Append('\n');
        IEnumerable<Exception> causes = e is AggregateException many ? many.InnerExceptions
            : e.InnerException is { } cause ? [cause] : [];
        foreach (var inner in causes) Append(text, inner, "caused by ");
    }

    private static string MessageOf(Exception e) => IsHarmless(e)
        ? e.Message
        : $"(its message of {e.Message.Length} characters is not shown; it may hold a client's words)";

    // Our own messages are written with care; the store's and the file system's name tables and paths.
    private static bool IsHarmless(Exception e) => e is InputException or SetupException or UsageException
        or DbException or IOException or UnauthorizedAccessException;
}
