using System.Text;
using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Files.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Batching;

/// <summary>Puts together the outputs that cannot grow client by client.</summary>
internal static class BatchComposer
{
    public static void Write(Stream output, BatchFormat format, BatchReport report, BatchFiles files)
    {
        switch (format.Name)
        {
            case "xlsx":
                Workbook.Write(output, report);
                break;
            case "html":
                HtmlReport.Write(output, report);
                break;
            case "parquet":
                ParquetMatches.Write(output, report);
                break;
            default:
                WriteJson(output, report, files.Answers.Read());
                break;
        }
    }

    // The answers are lines of JSON already, and are copied as they are.
    private static void WriteJson(Stream output, BatchReport report, Stream answers)
    {
        output.Write(Encoding.UTF8.GetBytes(Head(report)));
        var separator = "\n"u8.ToArray();
        using var lines = new StreamReader(answers);
        while (lines.ReadLine() is { } line)
        {
            output.Write(separator);
            output.Write(Encoding.UTF8.GetBytes(line));
            separator = ",\n"u8.ToArray();
        }

        output.Write("\n],\"rejected\":[\n"u8);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            foreach (var row in report.Rejected)
            {
                RejectedJson.Write(json, row);
                json.Flush();
            }
        }

        output.Write("\n]}\n"u8);
    }

    // The object stays open behind the beginning of its results.
    private static string Head(BatchReport report)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteString("list", report.ListName);
            json.WriteString("asOf", IsoDate.Format(report.Options.AsOf));
            json.WriteString("modelVersion", report.Versions.Model);
            json.WriteString("catalogueVersion", report.Versions.Catalogue);
            json.WriteString("rulesVersion", report.Versions.Rules);
            json.WriteBoolean("fitCalibrated", report.Versions.FitCalibrated);
            json.WriteNumber("clients", report.Counts.Clients);
            json.WriteNumber("matched", report.Counts.Matched);
            json.WriteNumber("withoutGoodMatch", report.Counts.NoGoodMatch);
            json.WriteNumber("rejectedRows", report.Counts.Rejected);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.ToArray()).TrimEnd('}') + ",\"results\":[";
    }
}
