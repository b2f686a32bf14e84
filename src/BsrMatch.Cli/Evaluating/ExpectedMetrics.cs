using System.Globalization;
using System.Text.Json;
using BsrMatch.Evaluation;
using BsrMatch.Input;

namespace BsrMatch.Cli.Evaluating;

/// <summary>
/// Pinned metrics: a JSON list of <c>{system, metric, value, tolerance}</c>. A metric differs when it is
/// further from its value than the tolerance, in either direction: an improvement wants to be pinned too.
/// </summary>
internal sealed class ExpectedMetrics
{
    private const double Rounding = 1e-9;

    private readonly IReadOnlyList<(string System, string Metric, double Value, double Tolerance)> pins;
    private readonly string source;

    private ExpectedMetrics(
        string source, IReadOnlyList<(string System, string Metric, double Value, double Tolerance)> pins)
    {
        this.source = source;
        this.pins = pins;
    }

    public int Count => pins.Count;

    /// <exception cref="InputException">Carries every fault of the file.</exception>
    public static ExpectedMetrics Load(string path)
    {
        var bytes = InputFile.ReadAll(path);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() == 0)
            {
                throw new InputException(new Fault(path, null, "", null, "a list of pinned metrics",
                    """write [{"system": "BsrMatch", "metric": "MRR", "value": 0.9, "tolerance": 0.01}]"""));
            }

            var faults = new List<Fault>();
            var pins = json.RootElement.EnumerateArray()
                .Select((pin, at) => Read(pin, $"[{at}]", path, faults)).ToList();
            return faults.Count == 0 ? new ExpectedMetrics(path, pins) : throw new InputException(faults);
        }
        catch (JsonException e)
        {
            throw new InputException(
                new Fault(path, (int?)e.LineNumber + 1, "", null, "well-formed JSON", "mend the file"));
        }
    }

    /// <summary>Each difference on a line; none when everything is as pinned.</summary>
    public IReadOnlyList<string> CompareWith(EvaluationReport report)
    {
        var differences = new List<string>();
        foreach (var (system, metric, value, tolerance) in pins)
        {
            if (report.Systems.FirstOrDefault(scores => scores.System == system) is not { } found)
            {
                throw new InputException(new Fault(source, null, "system", system, "one of "
                    + string.Join(", ", report.Systems.Select(scores => scores.System)), "correct it"));
            }

            var mean = found.Scores[Metric.IndexOf(metric)].Mean;
            if (Math.Abs(mean - value) <= tolerance + Rounding) continue;
            differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{source}: {system} {metric} is {mean:0.0000}, pinned {value} within {tolerance}; ")
                + "find out why, or pin the new value");
        }

        return differences;
    }

    private static (string System, string Metric, double Value, double Tolerance) Read(
        JsonElement pin, string at, string source, List<Fault> faults)
    {
        var (system, metric) = (Text("system"), Text("metric"));
        if (metric.Length > 0 && Metric.All.All(known => known.Name != metric))
        {
            faults.Add(new Fault(source, null, $"{at}.metric", metric,
                $"one of {string.Join(", ", Metric.All.Select(known => known.Name))}", "correct it"));
        }

        return (system, metric, Number("value"), Number("tolerance"));

        string Text(string name) =>
            Find(name, JsonValueKind.String, "a text") is { } found ? found.GetString()! : "";

        double Number(string name) =>
            Find(name, JsonValueKind.Number, "a number") is { } found ? found.GetDouble() : 0;

        JsonElement? Find(string name, JsonValueKind kind, string what)
        {
            if (pin.ValueKind == JsonValueKind.Object && pin.TryGetProperty(name, out var found)
                && found.ValueKind == kind)
                return found;
            faults.Add(new Fault(source, null, $"{at}.{name}", null, what, "add it"));
            return null;
        }
    }
}
