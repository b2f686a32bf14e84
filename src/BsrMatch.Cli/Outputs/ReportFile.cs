using System.Text;
using BsrMatch.Evaluation;

namespace BsrMatch.Cli.Outputs;

/// <summary>Writes an evaluation, in the form that the file's name asks for.</summary>
internal static class ReportFile
{
    public static void Write(string file, EvaluationReport report) => OutputFile.Write(file,
        Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? EvaluationJson.Write(report)
            : Encoding.UTF8.GetBytes(EvaluationMarkdown.Render(report)));
}
