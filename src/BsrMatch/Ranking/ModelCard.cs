using System.Text.Json;

namespace BsrMatch.Ranking;

/// <summary>
/// A model card as it is read: every field may be missing, since cards of earlier programs say less.
/// </summary>
public sealed class ModelCard
{
    private readonly JsonElement root;

    private ModelCard(JsonElement root) => this.root = root;

    /// <summary>Reads a card; null when it is none.</summary>
    public static ModelCard? Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new ModelCard(document.RootElement.Clone())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The hash of the gate's fixed part that it was measured by; null where not recorded.</summary>
    public string? GateHash => Text("gate", "hash");

    /// <summary>The feature schema it was trained for; null where not recorded.</summary>
    public string? FeatureSchema => Text("featureSchema");

    /// <summary>The catalogue it was trained on; null where not recorded.</summary>
    public string? Catalogue => Text("catalogue");

    /// <summary>The hash of what it learned from; null where not recorded.</summary>
    public string? TrainingData => Text("trainingData");

    /// <summary>A metric's mean on the test split, such as <c>nDCG@3</c>; null where not recorded.</summary>
    public double? TestMetric(string name) =>
        Find("test", "systems") is { ValueKind: JsonValueKind.Array } systems && systems.GetArrayLength() > 0
            ? NumberOf(Find(systems[0], "metrics", name, "mean"))
            : null;

    /// <summary>What is at a path of field names; null where nothing or null is.</summary>
    internal JsonElement? Find(params ReadOnlySpan<string> path) => Find(root, path);

    internal static JsonElement? Find(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from)) return null;
        }

        return from.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : from;
    }

    internal string? Text(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    internal double? Number(params ReadOnlySpan<string> path) => NumberOf(Find(path));

    internal static double? NumberOf(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>The entries of a list; none where there is no list.</summary>
    internal IReadOnlyList<JsonElement> List(params ReadOnlySpan<string> path) => ListOf(Find(path));

    internal static IReadOnlyList<JsonElement> ListOf(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
