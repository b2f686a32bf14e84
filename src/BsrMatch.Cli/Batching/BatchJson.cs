using System.Text;
using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>Writes what the store knows of batches for machines.</summary>
internal static class BatchJson
{
    public static byte[] Write(IReadOnlyList<StoredBatch> batches) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("batches");
        foreach (var batch in batches)
        {
            json.WriteStartObject();
            WriteFields(json, batch);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Write(
        StoredBatch batch, ExposureTable exposure, IReadOnlyList<RejectedRow> rejected) =>
        JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            WriteFields(json, batch);
            WriteExposure(json, exposure);
            json.WriteStartArray("rejectedRows");
            foreach (var row in rejected) RejectedJson.Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    public static byte[] Write(BatchDiffReport report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        WriteTexts(json, "differences", report.Made);
        json.WriteNumber("clients", report.Clients);
        json.WriteNumber("changed", report.Changed.Count);
        json.WriteStartArray("changes");
        foreach (var client in report.Changed)
        {
            json.WriteStartObject();
            json.WriteString("clientId", client.ClientId);
            json.WriteString("first", client.First);
            WriteTexts(json, "changes", client.Changes);
            WriteTexts(json, "causes", client.Causes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] WriteCsv(BatchDiffReport report)
    {
        var text = new StringBuilder(CsvRow.Of("clientId", "first", "changes", "causes"));
        foreach (var client in report.Changed)
        {
            text.Append(CsvRow.Of(CsvRow.Text(client.ClientId), CsvRow.Text(client.First),
                CsvRow.Text(string.Join("; ", client.Changes)),
                CsvRow.Text(string.Join("; ", client.Causes))));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteFields(Utf8JsonWriter json, StoredBatch batch)
    {
        var (header, counts) = (batch.Order.Header, batch.Tally.Counts);
        json.WriteString("id", batch.RunId);
        json.WriteString("state", batch.State.ToString().ToLowerInvariant());
        json.WriteString("begunAt", batch.CreatedAt.UtcDateTime);
        json.WriteString("list", batch.Order.ListName);
        json.WriteString("output", batch.Order.Output);
        json.WriteString("asOf", IsoDate.Format(header.AsOf));
        json.WriteString("modelVersion", header.ModelVersion);
        json.WriteString("catalogueVersion", header.CatalogueVersion);
        json.WriteString("rulesVersion", header.RulesVersion);
        json.WriteNumber("clients", counts.Clients);
        json.WriteNumber("matched", counts.Matched);
        json.WriteNumber("withoutGoodMatch", counts.NoGoodMatch);
        json.WriteNumber("rejected", counts.Rejected);
    }

    private static void WriteExposure(Utf8JsonWriter json, ExposureTable exposure)
    {
        json.WriteStartArray("exposure");
        foreach (var row in exposure.Programmes)
        {
            json.WriteStartObject();
            json.WriteString("programmeId", row.ProgrammeId);
            json.WriteNumber("suggested", row.Suggested);
            json.WriteNumber("first", row.First);
            json.WriteNumber("good", row.Good);
            json.WriteNumber("needed", row.Needed);
            json.WriteBoolean("crowdsOut", row.CrowdsOut(exposure.Clients));
            json.WriteStartArray("atRank");
            foreach (var count in row.AtRank) json.WriteNumberValue(count);
            json.WriteEndArray();
            WriteTallies(json, "bySize", row.BySize);
            WriteTallies(json, "bySector", row.BySector);
            WriteTallies(json, "byCountry", row.ByCountry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTallies(Utf8JsonWriter json, string name, IReadOnlyList<Tally> tallies)
    {
        json.WriteStartObject(name);
        foreach (var tally in tallies) json.WriteNumber(tally.Name, tally.Count);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

/// <summary>Writes a row that could not be scored.</summary>
internal static class RejectedJson
{
    public static void Write(Utf8JsonWriter json, RejectedRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.Row);
        json.WriteString("clientId", row.ClientId);
        json.WriteStartArray("faults");
        foreach (var fault in row.Faults)
        {
            json.WriteStartObject();
            json.WriteString("column", fault.Field);
            json.WriteString("value", fault.Shown);
            json.WriteString("expected", fault.Expected);
            json.WriteString("remedy", fault.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
