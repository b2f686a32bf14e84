using System.Text.Json;

namespace BsrMatch.Cli.Replaying;

/// <summary>A value of a result that differs.</summary>
/// <param name="Path">Where it is, such as <c>matches[0].fit</c>.</param>
/// <param name="Before">The value as JSON; null when it was not there.</param>
/// <param name="After">The value as JSON; null when it is not there.</param>
internal sealed record ValueChange(string Path, string? Before, string? After)
{
    // What a result says of how it came about; it tells nothing about the firm.
    private static readonly string[] Origins = ["asOf", "modelVersion", "catalogueVersion", "rulesVersion"];

    public bool IsOrigin => Origins.Contains(Path);

    /// <summary>Every value in which two texts of JSON differ, in the order of the texts.</summary>
    /// <exception cref="InvalidDataException">One is no JSON.</exception>
    public static IReadOnlyList<ValueChange> Between(string before, string after)
    {
        try
        {
            using var first = JsonDocument.Parse(before);
            using var second = JsonDocument.Parse(after);
            return [.. Walk("", first.RootElement, second.RootElement)];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("is no JSON", e);
        }
    }

    private static IEnumerable<ValueChange> Walk(string path, JsonElement? before, JsonElement? after) =>
        (before?.ValueKind, after?.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Names(before!.Value)
                .Union(Names(after!.Value), StringComparer.Ordinal)
                .SelectMany(name => Walk(path.Length == 0 ? name : $"{path}.{name}",
                    Member(before.Value, name), Member(after.Value, name))),
            (JsonValueKind.Array, JsonValueKind.Array) => Enumerable
                .Range(0, Math.Max(before!.Value.GetArrayLength(), after!.Value.GetArrayLength()))
                .SelectMany(at => Walk($"{path}[{at}]", Item(before.Value, at), Item(after.Value, at))),
            _ => before?.GetRawText() == after?.GetRawText()
                ? []
                : [new ValueChange(path, before?.GetRawText(), after?.GetRawText())],
        };

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement element, int at) =>
        at < element.GetArrayLength() ? element[at] : null;
}
