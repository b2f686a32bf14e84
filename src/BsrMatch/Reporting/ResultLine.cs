using System.Buffers;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>
/// Writes a result as one line, as <see cref="ResultJson"/> does with usual detail, from parts that are known
/// already, which takes a fraction of the time. Tests hold the two together.
/// </summary>
internal static class ResultLine
{
    public static void Write(IBufferWriter<byte> output, MatchResult result)
    {
        var phrases = Phrases.For(result.Language);
        var line = new JsonParts(output);
        WriteHead(ref line, result);
        for (var i = 0; i < result.Matches.Count; i++)
        {
            if (i > 0) line.Raw(","u8);
            MatchLine.Write(ref line, result.Matches[i], phrases);
        }

        line.Raw("],\"nextQuestion\":"u8);
        if (result.NextQuestions.Count == 0) line.Text(null);
        else WriteQuestion(ref line, result.NextQuestions[0]);
        line.Raw(",\"assumptions\":["u8);
        line.Texts(MatchWords.Assumptions(phrases, result));
        line.Raw("]}"u8);
        line.Finish();
    }

    private static void WriteHead(ref JsonParts line, MatchResult result)
    {
        line.Raw("{\"profileId\":"u8);
        line.Text(result.ProfileId);
        line.Raw(",\"profileHash\":"u8);
        line.Text(result.ProfileHash);
        line.Raw(",\"asOf\":"u8);
        line.Text(IsoDate.Format(result.AsOf));
        line.Raw(",\"modelVersion\":"u8);
        line.Text(result.ModelVersion);
        line.Raw(",\"catalogueVersion\":"u8);
        line.Text(result.CatalogueVersion);
        line.Raw(",\"rulesVersion\":"u8);
        line.Text(result.RulesVersion);
        line.Raw(",\"language\":"u8);
        line.Text(result.Language);
        line.Raw(",\"noGoodMatch\":"u8);
        line.Flag(result.NoGoodMatch);
        line.Raw(",\"fitCalibrated\":"u8);
        line.Flag(result.FitCalibrated);
        line.Raw(",\"matches\":["u8);
    }

    private static void WriteQuestion(ref JsonParts line, NextQuestion question)
    {
        line.Raw("{\"field\":"u8);
        line.Text(question.Field);
        line.Raw(",\"settles\":"u8);
        line.Number(question.Settles);
        line.Raw(",\"concerns\":"u8);
        line.Number(question.Concerns);
        line.Raw(",\"open\":"u8);
        line.Number(question.Open);
        line.Raw(",\"programmeIds\":["u8);
        line.Texts(question.ProgrammeIds);
        line.Raw("]}"u8);
    }
}
