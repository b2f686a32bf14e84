using System.Text.Json;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Replaying;

/// <summary>Writes what a replay found; the layout is described in <c>docs/replay.md</c>.</summary>
internal static class ReplayJson
{
    public static byte[] Write(ReplayReport report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("run", report.Run.Id);
        json.WriteString("savedAt", report.Run.CreatedAt.UtcDateTime);
        json.WriteString("asOf", IsoDate.Format(report.Run.Header.AsOf));
        json.WriteBoolean("againstCurrent", report.AgainstCurrent);
        json.WriteBoolean("passed", report.Passed);
        json.WriteBoolean("defect", report.ShowsDefect);
        json.WriteStartArray("parts");
        foreach (var part in report.Parts) Write(json, part);
        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteNumber("identical", report.Count(ReplayOutcome.Identical));
        json.WriteNumber("same", report.Count(ReplayOutcome.Same));
        json.WriteNumber("different", report.Count(ReplayOutcome.Different));
        json.WriteNumber("erased", report.Run.Erased);
        json.WriteStartArray("clients");
        foreach (var client in report.Clients) Write(json, client);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, PartVersions part)
    {
        json.WriteStartObject();
        json.WriteString("part", Spell(part.Part));
        json.WriteString("then", part.Then);
        json.WriteString("now", part.Now);
        json.WriteBoolean("changed", part.Changed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClientReplay client)
    {
        json.WriteStartObject();
        json.WriteString("profileId", client.ProfileId);
        json.WriteString("outcome", Spell(client.Outcome));
        json.WriteStartArray("differences");
        foreach (var difference in client.Differences) Write(json, difference);
        json.WriteEndArray();
        json.WriteStartArray("unaccounted");
        foreach (var value in client.Values) Write(json, value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", Spell(difference.Kind));
        json.WriteString("programmeId", difference.Programme);
        json.WriteString("rule", difference.Rule);
        json.WriteString("before", difference.Before);
        json.WriteString("after", difference.After);
        json.WriteString("text", difference.Text);
        json.WriteStartArray("causes");
        foreach (var cause in difference.Causes) json.WriteStringValue(Spell(cause));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueChange value)
    {
        json.WriteStartObject();
        json.WriteString("path", value.Path);
        WriteRaw(json, "before", value.Before);
        WriteRaw(json, "after", value.After);
        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else json.WriteRawValue(value);
    }

    private static string Spell<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
