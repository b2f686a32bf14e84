using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Evaluation;

/// <summary>
/// Reads judgements as TREC qrels (<c>profileId 0 programmeId grade</c>) or as a BEIR table (header
/// <c>query-id corpus-id score</c>), whichever the content is, and writes TREC qrels.
/// </summary>
/// <remarks>
/// TREC: https://trec.nist.gov/data/qrels_eng/; the second column is ignored, as trec_eval does. BEIR:
/// https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset. Columns may be separated by any blanks,
/// and blank lines are skipped.
/// </remarks>
public static class QrelsFile
{
    private static readonly string[] BeirHeader = ["query-id", "corpus-id", "score"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">Carries every fault of the file.</exception>
    public static Qrels Load(string path)
    {
        using var stream = InputFile.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <param name="source">What to call it in a fault.</param>
    /// <exception cref="InputException">Carries every fault of the stream.</exception>
    public static Qrels Read(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var faults = new List<Fault>();
        var grades = new Dictionary<(string, string), (int Grade, int Line)>();
        bool? isBeir = null;
        foreach (var line in TrecLines.Read(stream, source))
        {
            if (isBeir is null)
            {
                isBeir = line.Columns.SequenceEqual(BeirHeader, StringComparer.OrdinalIgnoreCase);
                if (isBeir.Value) continue;
            }

            if (Parse(line, isBeir.Value, faults) is not { } judgement) continue;
            var pair = (judgement.ProfileId, judgement.ProgrammeId);
            if (grades.TryAdd(pair, (judgement.Grade, line.Number))) continue;
            var (grade, first) = grades[pair];
            if (grade == judgement.Grade) continue;
            faults.Add(line.Fault(GradeField(isBeir.Value), line.Columns[^1],
                $"grade {grade}, as {judgement.ProfileId} {judgement.ProgrammeId} has in line {first}",
                "decide on one of the two"));
        }

        if (faults.Count == 0 && grades.Count == 0)
        {
            faults.Add(new Fault(source, null, "", null, "at least one judgement",
                "write one a line: profileId 0 programmeId grade"));
        }

        if (faults.Count > 0) throw new InputException(faults);
        return new Qrels(grades.Select(entry =>
            new Judgement(entry.Key.Item1, entry.Key.Item2, entry.Value.Grade)));
    }

    /// <summary>
    /// Writes TREC qrels, ordered by profile id and programme id, each line ended by a line feed.
    /// </summary>
    /// <exception cref="InputException">An id is empty or has blanks.</exception>
    public static void Write(TextWriter output, Qrels qrels)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(qrels);
        foreach (var (profileId, programmeId, grade) in qrels.Judgements)
        {
            TrecLines.RequireOneColumn("profileId", profileId);
            TrecLines.RequireOneColumn("programmeId", programmeId);
            output.Write($"{profileId} 0 {programmeId} {grade}\n");
        }
    }

    private static Judgement? Parse(TrecLine line, bool isBeir, List<Fault> faults)
    {
        var columns = line.Columns;
        if (columns.Length != (isBeir ? 3 : 4))
        {
            faults.Add(isBeir
                ? line.WrongColumns("3 columns: query-id corpus-id score", "correct the line")
                : line.WrongColumns("4 columns: profileId 0 programmeId grade",
                    "correct the line; a BEIR file begins with the line query-id corpus-id score"));
            return null;
        }

        if (int.TryParse(columns[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var grade)
            && Qrels.IsGrade(grade))
        {
            return new Judgement(columns[0], columns[^2], grade);
        }

        faults.Add(line.Fault(GradeField(isBeir), columns[^1], "a whole number from 0 to 4", "correct it"));
        return null;
    }

    private static string GradeField(bool isBeir) => isBeir ? "score" : "grade";
}
