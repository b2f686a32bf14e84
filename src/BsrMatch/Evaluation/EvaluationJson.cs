using System.Buffers;
using System.Text.Json;

namespace BsrMatch.Evaluation;

/// <summary>Writes a report as JSON, for scripts and for the model card.</summary>
public static class EvaluationJson
{
    // Logarithms may differ in their last digit from one processor to the next; what is written must not.
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    /// <summary>
    /// The report as UTF-8 JSON: <c>relevantFrom, seed, resamples, confidence, profiles, leftOut, systems[]
    /// {system, unranked, metrics {NAME {mean, low, high}}}, groupings[] {name, groups[] {label, profiles,
    /// systems[]}}, fits {matches, calibrationError {mean, low, high}, brier, brierOfBaseRate, bands[] {from,
    /// matches, meanFit, endorsed}, noGoodMatch {right, wrong, missed, precision, recall}}</c>, the last only
    /// where fits are calibrated. Figures have six decimals; null stands where there was nothing to average.
    /// </summary>
    public static byte[] Write(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("relevantFrom", report.Options.RelevantFrom);
            json.WriteNumber("seed", report.Options.Seed);
            json.WriteNumber("resamples", report.Options.Resamples);
            json.WriteNumber("confidence", Bootstrap.Confidence);
            json.WriteNumber("profiles", report.ProfileIds.Count);
            json.WriteNumber("leftOut", report.LeftOut);
            WriteSystems(json, report.Systems, system => report.MetricsOf(system).Unranked);
            json.WriteStartArray("groupings");
            foreach (var breakdown in report.Groupings) WriteBreakdown(json, breakdown);
            json.WriteEndArray();
            if (report.Fits is { } fits) WriteFits(json, fits);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFits(Utf8JsonWriter json, FitReport fits)
    {
        json.WriteStartObject("fits");
        json.WriteNumber("matches", fits.Pairs);
        json.WriteStartObject("calibrationError");
        WriteFigure(json, "mean", fits.CalibrationError.Mean);
        WriteFigure(json, "low", fits.CalibrationError.Low);
        WriteFigure(json, "high", fits.CalibrationError.High);
        json.WriteEndObject();
        WriteFigure(json, "brier", fits.Brier);
        WriteFigure(json, "brierOfBaseRate", fits.BrierOfBaseRate);
        json.WriteStartArray("bands");
        foreach (var band in fits.Bands)
        {
            json.WriteStartObject();
            WriteFigure(json, "from", band.From);
            json.WriteNumber("matches", band.Pairs);
            WriteFigure(json, "meanFit", band.MeanFit);
            WriteFigure(json, "endorsed", band.Endorsed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("noGoodMatch");
        json.WriteNumber("right", fits.NoGoodMatch.Right);
        json.WriteNumber("wrong", fits.NoGoodMatch.Wrong);
        json.WriteNumber("missed", fits.NoGoodMatch.Missed);
        WriteFigure(json, "precision", fits.NoGoodMatch.Precision);
        WriteFigure(json, "recall", fits.NoGoodMatch.Recall);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBreakdown(Utf8JsonWriter json, GroupBreakdown breakdown)
    {
        json.WriteStartObject();
        json.WriteString("name", breakdown.Name);
        json.WriteStartArray("groups");
        foreach (var group in breakdown.Groups)
        {
            json.WriteStartObject();
            json.WriteString("label", group.Label);
            json.WriteNumber("profiles", group.Profiles);
            WriteSystems(json, group.Systems, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSystems(
        Utf8JsonWriter json, IReadOnlyList<SystemScores> systems, Func<string, int>? unranked)
    {
        json.WriteStartArray("systems");
        foreach (var (system, scores) in systems)
        {
            json.WriteStartObject();
            json.WriteString("system", system);
            if (unranked is not null) json.WriteNumber("unranked", unranked(system));
            json.WriteStartObject("metrics");
            foreach (var (metric, score) in Metric.All.Zip(scores))
            {
                json.WriteStartObject(metric.Name);
                WriteFigure(json, "mean", score.Mean);
                WriteFigure(json, "low", score.Low);
                WriteFigure(json, "high", score.High);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value)) json.WriteNull(name);
        else json.WriteNumber(name, Math.Round(value, Decimals));
    }
}
