using System.Text.Json;

namespace BsrMatch.Input;

/// <summary>A field that differs between two versions of an entry.</summary>
/// <param name="Field">The field, as a path such as <c>lifecycle.closes</c>.</param>
/// <param name="Before">Its value before, a list with semicolons; null where there was none.</param>
/// <param name="After">Its value from then on; null where there is none any more.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>Tells what changed between two versions of a programme or a project.</summary>
public static class FieldChanges
{
    /// <summary>The fields that differ, in the order of the later version; those it lost come last.</summary>
    /// <param name="before">The earlier version, one JSON object.</param>
    /// <param name="after">The later version.</param>
    /// <exception cref="JsonException">One of the two is no JSON.</exception>
    public static IReadOnlyList<FieldChange> Between(string before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        var changes = new List<FieldChange>();
        foreach (var (field, value) in now)
        {
            var earlier = old.GetValueOrDefault(field);
            if (earlier != value) changes.Add(new(field, earlier, value));
        }

        foreach (var (field, value) in old)
        {
            if (value is not null && !now.ContainsKey(field)) changes.Add(new(field, value, null));
        }

        return changes;
    }

    private static OrderedDictionary<string, string?> Flat(string json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        Add(values, "", document.RootElement);
        return values;
    }

    private static void Add(OrderedDictionary<string, string?> values, string path, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            values[path] = Text(element);
            return;
        }

        foreach (var member in element.EnumerateObject())
            Add(values, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
    }

    // Nothing and an empty list say the same.
    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.GetArrayLength() == 0
            ? null
            : string.Join("; ", element.EnumerateArray().Select(Text)),
        _ => element.GetRawText(),
    };
}
