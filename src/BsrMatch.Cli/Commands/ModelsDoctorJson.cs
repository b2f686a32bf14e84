using BsrMatch.Cli.Outputs;
using BsrMatch.Drift;

namespace BsrMatch.Cli.Commands;

/// <summary>Writes what the doctor found, for scripts.</summary>
internal static class ModelsDoctorJson
{
    private const int Decimals = 6;

    public static byte[] Write(IReadOnlyList<string> faults, DriftReport? report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("faults");
        foreach (var fault in faults) json.WriteStringValue(fault);
        json.WriteEndArray();
        if (report is not null)
        {
            json.WriteString("conclusion", DriftWords.Sentence(report));
            json.WriteBoolean("retrainingDue", report.Due.Count > 0);
            json.WriteBoolean("fitsCompared", report.WithFits);
            json.WritePropertyName("reference");
            report.Reference.Write(json);
            json.WritePropertyName("recent");
            report.Recent.Write(json);
            json.WriteStartArray("traits");
            foreach (var drift in report.Traits)
            {
                json.WriteStartObject();
                json.WriteString("trait", drift.Trait.ToString().ToLowerInvariant());
                json.WriteNumber("divergence", Math.Round(drift.Distance, Decimals));
                json.WriteNumber("byChance", Math.Round(drift.Noise, Decimals));
                json.WriteBoolean("moved", drift.Moved);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
