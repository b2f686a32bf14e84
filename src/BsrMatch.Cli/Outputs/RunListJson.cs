using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outputs;

/// <summary>Writes the list of saved runs.</summary>
internal static class RunListJson
{
    public static byte[] Write(IReadOnlyList<RunSummary> runs) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("runs");
        foreach (var run in runs)
        {
            json.WriteStartObject();
            json.WriteString("id", run.Id);
            json.WriteString("kind", run.Kind);
            json.WriteString("savedAt", run.CreatedAt.UtcDateTime);
            json.WriteString("asOf", IsoDate.Format(run.AsOf));
            json.WriteString("catalogueVersion", run.CatalogueVersion);
            json.WriteString("modelVersion", run.ModelVersion);
            json.WriteNumber("results", run.Results);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
