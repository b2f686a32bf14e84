using System.Buffers;
using System.Globalization;
using System.Text;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>
/// Writes results as CSV, one row a match, columns in the order of the result contract: UTF-8, comma, CRLF,
/// quoted as RFC 4180 has it. Members of a list are joined by "; ", a rule is <c>rule=outcome</c>, a reason
/// its text and its quotes, and a name with an address takes two columns. An absent value is an empty cell.
/// </summary>
/// <remarks>
/// A spreadsheet runs a cell beginning with = + - @ as a formula, and the text may come from anybody. Such
/// text gets an apostrophe in front, which spreadsheets take for "this is text"; numbers are left alone. Tab
/// and carriage return are treated alike, since some programs drop them first. See
/// https://owasp.org/www-community/attacks/CSV_Injection.
/// </remarks>
public static class ResultCsv
{
    private static readonly Column[] Columns =
    [
        new("profileId", (result, _) => Text(result.ProfileId)),
        new("profileHash", (result, _) => Text(result.ProfileHash)),
        new("asOf", (result, _) => IsoDate.Format(result.AsOf)),
        new("modelVersion", (result, _) => Text(result.ModelVersion)),
        new("catalogueVersion", (result, _) => Text(result.CatalogueVersion)),
        new("rulesVersion", (result, _) => Text(result.RulesVersion)),
        new("language", (result, _) => Text(result.Language)),
        new("noGoodMatch", (result, _) => Flag(result.NoGoodMatch)),
        new("fitCalibrated", (result, _) => Flag(result.FitCalibrated)),
        new("rank", (_, match) => match.Rank.ToString(CultureInfo.InvariantCulture)),
        new("programmeId", (_, match) => Text(match.Programme.Id)),
        new("title", (_, match) => Text(match.Programme.Title)),
        new("verdict", (_, match) => MatchJson.Spell(match.Verdict)),
        new("fit", (_, match) => Number(match.Fit)),
        new("score", (_, match) => Number(match.Score)),
        new("bias", (_, match) => Number(match.Bias)),
        new("lifecycle", (_, match) => match.Lifecycle?.Spell() ?? ""),
        new("ruleResults", (_, match) => List(match.RuleResults, Tell)),
        new("reasons", (_, match) => List(match.Reasons, Tell)),
        new("missingFields", (_, match) => List(match.MissingFields, field => field)),
        new("nearMiss", (result, match) => Text(match.NearMiss is { } nearMiss
            ? RuleWords.NearMiss(Phrases.For(result.Language), nearMiss)
            : null)),
        new("deMinimisUsedEur", (_, match) => Number(match.DeMinimis?.UsedEur)),
        new("deMinimisLeftEur", (_, match) => Number(match.DeMinimis?.LeftEur)),
        new("deMinimisFits", (_, match) => match.DeMinimis?.Fits is { } fits ? Flag(fits) : ""),
        new("successorName", (_, match) => Text(match.Programme.Successor?.Name)),
        new("successorUrl", (_, match) => Text(match.Programme.Successor?.Url)),
        new("contactName", (_, match) => Text(match.Programme.Contact?.Name)),
        new("contactUrl", (_, match) => Text(match.Programme.Contact?.Url)),
    ];

    /// <summary>The header row, with its line end.</summary>
    public static string Header { get; } = Row(Columns.Select(column => column.Name));

    /// <summary>One row a match, each with its line end; empty when the result shows no match.</summary>
    public static string Rows(MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return string.Concat(result.Matches.Select(match =>
            Row(Columns.Select(column => column.Cell(result, match)))));
    }

    /// <summary>Appends the same rows, as UTF-8, to what is written already.</summary>
    public static void WriteRows(IBufferWriter<byte> output, MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var match in result.Matches)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                if (i > 0) output.Write(","u8);
                Encoding.UTF8.GetBytes(Quote(Columns[i].Cell(result, match)), output);
            }

            output.Write("\r\n"u8);
        }
    }

    private static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Quote(string cell)
    {
        var hasEdge = cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ');
        return hasEdge || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    private static string Text(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
            ? "'" + text
            : text ?? "";

    private static string List<T>(IEnumerable<T> items, Func<T, string> tell) =>
        Text(string.Join("; ", items.Select(tell)));

    private static string Tell(RuleResult rule) => $"{rule.Rule}={MatchJson.Spell(rule.Outcome)}";

    private static string Tell(Reason reason)
    {
        var text = new StringBuilder(reason.Text);
        foreach (var (source, quote) in reason.Evidence) text.Append($" {source}: \"{quote}\"");
        return text.ToString();
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(double? value) =>
        value is { } known && double.IsFinite(known) ? known.ToString("R", CultureInfo.InvariantCulture) : "";

    private sealed record Column(string Name, Func<MatchResult, Match, string> Cell);
}
