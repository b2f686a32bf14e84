using System.Text.Json;
using System.Text.RegularExpressions;

namespace BsrMatch.Tests.Support;

/// <summary>
/// Checks JSON against the part of JSON Schema 2020-12 that our schemas use; any other keyword fails.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description"];

    public static JsonSchema Load(string name) =>
        new(JsonDocument.Parse(
            File.ReadAllBytes(Repository.PathTo("docs", "schemas", name + ".schema.json"))).RootElement);

    public JsonElement Root => root;

    /// <summary>What is wrong, with the place; empty when nothing is.</summary>
    public IReadOnlyList<string> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        Check(document.RootElement, root, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Annotations.Contains(keyword.Name)) continue;
            var isRight = keyword.Name switch
            {
                "$ref" => CheckReference(value, keyword.Value.GetString()!, at, faults),
                "type" => TypesOf(keyword.Value).Any(type => IsOfType(value, type)),
                "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
                "pattern" => value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
                "maxLength" => value.ValueKind != JsonValueKind.String
                    || value.GetString()!.Length <= keyword.Value.GetInt32(),
                "minimum" =>
                    value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
                "maximum" =>
                    value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
                "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray()
                    .All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => CheckProperties(value, keyword.Value, at, faults),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject()
                    .All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
                "items" => CheckItems(value, keyword.Value, at, faults),
                "anyOf" => keyword.Value.EnumerateArray().Any(choice => IsValid(value, choice)),
                _ => throw new NotSupportedException($"keyword {keyword.Name}"),
            };
            if (!isRight) faults.Add($"{at}: {keyword.Name}");
        }
    }

    private bool IsValid(JsonElement value, JsonElement schema)
    {
        var faults = new List<string>();
        Check(value, schema, "", faults);
        return faults.Count == 0;
    }

    private bool CheckReference(JsonElement value, string reference, string at, List<string> faults)
    {
        Check(value, root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), at, faults);
        return true;
    }

    private bool CheckProperties(JsonElement value, JsonElement properties, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var schema))
                Check(member.Value, schema, $"{at}.{member.Name}", faults);
        }

        return true;
    }

    private bool CheckItems(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(item, schema, $"{at}[{index++}]", faults);
        return true;
    }

    private static IEnumerable<string> TypesOf(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Select(one => one.GetString()!)
        : [type.GetString()!];

    private static bool IsOfType(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Null => type == "null",
        _ => type == "number" || (type == "integer" && value.GetDouble() == Math.Floor(value.GetDouble())),
    };
}
