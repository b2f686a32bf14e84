using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Evaluation;

/// <summary>Writes rankings as TREC run files: <c>profileId Q0 programmeId rank score tag</c>.</summary>
/// <remarks>
/// trec_eval ignores the rank column, sorts by score and breaks ties by descending id (get_trec_results.c,
/// form_res_rels.c). So that everyone reads the order that was meant, a score that does not fall below the
/// one written before, be it equal or be it higher because a rule moved the candidate down, is written as the
/// next float below that one: trec_eval up to 9.0.8, and pytrec_eval with it, keep no more than a float.
/// </remarks>
public static class TrecRun
{
    /// <summary>
    /// Writes rankings in their order, candidates in theirs, each line ended by a line feed.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="rankings">The rankings.</param>
    /// <param name="tag">The system's name, without blanks.</param>
    /// <exception cref="InputException">An id or the tag is empty or has blanks.</exception>
    /// <exception cref="ArgumentException">A score is not a finite number.</exception>
    public static void Write(TextWriter output, IEnumerable<ProfileRanking> rankings, string tag)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rankings);
        ArgumentNullException.ThrowIfNull(tag);
        TrecLines.RequireOneColumn("tag", tag);
        foreach (var ranking in rankings)
        {
            TrecLines.RequireOneColumn("profileId", ranking.ProfileId);
            var rank = 0;
            var previous = double.PositiveInfinity;
            foreach (var (programmeId, score) in ranking.Candidates)
            {
                TrecLines.RequireOneColumn("programmeId", programmeId);
                if (!double.IsFinite(score))
                    throw new ArgumentException($"{ranking.ProfileId} {programmeId} scores {score}");
                previous = (float)score < (float)previous ? score : MathF.BitDecrement((float)previous);
                output.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{ranking.ProfileId} Q0 {programmeId} {++rank} {previous:R} {tag}\n"));
            }
        }
    }

    /// <summary>Reads a run file; see <see cref="Read"/>.</summary>
    /// <exception cref="InputException">Carries every fault of the file.</exception>
    public static IReadOnlyList<ProfileRanking> Load(string path)
    {
        using var stream = InputFile.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>
    /// Reads rankings, profiles in the order of their first line, candidates by falling score, ties by
    /// programme id. The second, fourth and sixth column are ignored, as trec_eval does.
    /// </summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <param name="source">What to call it in a fault.</param>
    /// <exception cref="InputException">Carries every fault of the stream.</exception>
    public static IReadOnlyList<ProfileRanking> Read(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var faults = new List<Fault>();
        var order = new List<string>();
        var scores = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var line in TrecLines.Read(stream, source))
        {
            if (line.Columns is not [var profileId, _, var programmeId, _, var text, _])
            {
                faults.Add(line.WrongColumns("6 columns: profileId Q0 programmeId rank score tag",
                    "correct the line"));
            }
            else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
                || !double.IsFinite(score))
            {
                faults.Add(line.Fault("score", text, "a finite number such as 0.75", "correct the score"));
            }
            else
            {
                if (!scores.TryGetValue(profileId, out var candidates))
                {
                    candidates = new Dictionary<string, double>(StringComparer.Ordinal);
                    scores.Add(profileId, candidates);
                    order.Add(profileId);
                }

                if (!candidates.TryAdd(programmeId, score))
                {
                    faults.Add(line.Fault("programmeId", programmeId, $"each programme once for {profileId}",
                        "remove one of the two"));
                }
            }
        }

        if (faults.Count > 0) throw new InputException(faults);
        return [.. order.Select(profileId => new ProfileRanking(profileId, Sort(scores[profileId])))];
    }

    private static RankedCandidate[] Sort(Dictionary<string, double> scores) =>
    [
        .. scores.OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new RankedCandidate(entry.Key, entry.Value)),
    ];
}
