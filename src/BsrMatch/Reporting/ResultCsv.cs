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
/// <remarks>No spreadsheet takes its texts for formulas, see <see cref="CsvRow"/>.</remarks>
public static class ResultCsv
{
    private static readonly Column[] Columns =
    [
        new("profileId", (result, _) => CsvRow.Text(result.ProfileId)),
        new("profileHash", (result, _) => CsvRow.Text(result.ProfileHash)),
        new("asOf", (result, _) => IsoDate.Format(result.AsOf)),
        new("modelVersion", (result, _) => CsvRow.Text(result.ModelVersion)),
        new("catalogueVersion", (result, _) => CsvRow.Text(result.CatalogueVersion)),
        new("rulesVersion", (result, _) => CsvRow.Text(result.RulesVersion)),
        new("language", (result, _) => CsvRow.Text(result.Language)),
        new("noGoodMatch", (result, _) => Flag(result.NoGoodMatch)),
        new("fitCalibrated", (result, _) => Flag(result.FitCalibrated)),
        new("rank", (_, match) => match.Rank.ToString(CultureInfo.InvariantCulture)),
        new("programmeId", (_, match) => CsvRow.Text(match.Programme.Id)),
        new("title", (_, match) => CsvRow.Text(match.Programme.Title)),
        new("verdict", (_, match) => MatchJson.Spell(match.Verdict)),
        new("fit", (_, match) => Number(match.Fit)),
        new("score", (_, match) => Number(match.Score)),
        new("bias", (_, match) => Number(match.Bias)),
        new("lifecycle", (_, match) => match.Lifecycle?.Spell() ?? ""),
        new("ruleResults", (_, match) => List(match.RuleResults, Tell)),
        new("reasons", (_, match) => List(match.Reasons, Tell)),
        new("missingFields", (_, match) => List(match.MissingFields, field => field)),
        new("nearMiss", (result, match) => CsvRow.Text(match.NearMiss is { } nearMiss
            ? RuleWords.NearMiss(Phrases.For(result.Language), nearMiss)
            : null)),
        new("deMinimisUsedEur", (_, match) => Number(match.DeMinimis?.UsedEur)),
        new("deMinimisLeftEur", (_, match) => Number(match.DeMinimis?.LeftEur)),
        new("deMinimisFits", (_, match) => match.DeMinimis?.Fits is { } fits ? Flag(fits) : ""),
        new("successorName", (_, match) => CsvRow.Text(match.Programme.Successor?.Name)),
        new("successorUrl", (_, match) => CsvRow.Text(match.Programme.Successor?.Url)),
        new("contactName", (_, match) => CsvRow.Text(match.Programme.Contact?.Name)),
        new("contactUrl", (_, match) => CsvRow.Text(match.Programme.Contact?.Url)),
    ];

    /// <summary>The header row, with its line end.</summary>
    public static string Header { get; } = CsvRow.Of(Columns.Select(column => column.Name));

    /// <summary>One row a match, each with its line end; empty when the result shows no match.</summary>
    public static string Rows(MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return string.Concat(result.Matches.Select(match =>
            CsvRow.Of(Columns.Select(column => column.Cell(result, match)))));
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
                Encoding.UTF8.GetBytes(CsvRow.Quote(Columns[i].Cell(result, match)), output);
            }

            output.Write("\r\n"u8);
        }
    }

    private static string List<T>(IEnumerable<T> items, Func<T, string> tell) =>
        CsvRow.Text(string.Join("; ", items.Select(tell)));

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
