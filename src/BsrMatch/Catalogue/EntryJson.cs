using System.Text.Encodings.Web;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>What programmes and projects have in common as JSON.</summary>
internal static class EntryJson
{
    public const string OrLeaveOut = "correct it, or leave the field out when it does not restrict";

    public static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a text can be an id: 1 to 200 characters, no blank or control code among
    /// them.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= 200 && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    public static void RequireLanguage(FieldReader reader, string? language) =>
        reader.Require(language is null or { Length: 2 }, "language",
            "a language code of ISO 639-1 such as en", "correct it, or leave it out to have it detected");

    public static string[] Words(
        FieldReader fields, string name, string expected = "a word such as market-access") =>
        fields.Values<Word>(name, Word.TryParse, expected, "correct it or remove it")
            .Select(word => word.Text).ToArray();

    public static DateOnly? Day(FieldReader fields, string name) =>
        fields.Value<DateOnly>(
            name, IsoDate.TryParse, "a date such as 2026-03-31", "correct it or leave it out");

    public static IReadOnlyList<NaceCode> Sectors(FieldReader fields, string name, string? namedVersion)
    {
        var version = namedVersion ?? "2";
        return fields.Values(name,
            (string text, out NaceCode code) => NaceCode.TryParse(text, version, out code),
            NaceFault.Expected(namedVersion, "C or 28.93"),
            text => NaceFault.Remedy(text, version, OrLeaveOut));
    }

    /// <summary>The version of a list of codes. A field names one for all of them, so that codes of two could
    /// not be read back.</summary>
    /// <exception cref="ArgumentException">They are of two versions.</exception>
    public static string NaceVersionOf(IEnumerable<NaceCode> codes) =>
        codes.Select(code => code.Version).Distinct().Take(2).ToArray() switch
        {
            [] => "2",
            [var only] => only,
            _ => throw new ArgumentException("The sectors of an entry must be of one NACE version."),
        };

    public static Coordinator ReadCoordinator(FieldReader fields)
    {
        var coordinator = new Coordinator(fields.Text("name") ?? "", fields.Value<CountryCode>("country",
            CountryCode.TryParse, "a country code of ISO 3166-1 such as LV", "correct it or leave it out"));
        fields.Require(coordinator.Name.Length > 0, "name", "a name", "write which organisation it is");
        return coordinator;
    }

    public static SourceNote ReadSource(FieldReader fields) =>
        new(fields.Text("url"), Day(fields, "retrievedOn"));

    public static void WriteCoordinator(Utf8JsonWriter json, Coordinator? coordinator)
    {
        if (coordinator is null) return;
        json.WriteStartObject("coordinator");
        json.WriteString("name", coordinator.Name);
        json.WriteString("country", coordinator.Country?.Value);
        json.WriteEndObject();
    }

    public static void WriteSource(Utf8JsonWriter json, SourceNote? source)
    {
        if (source is null) return;
        json.WriteStartObject("source");
        json.WriteString("url", source.Url);
        WriteDay(json, "retrievedOn", source.RetrievedOn);
        json.WriteEndObject();
    }

    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value!.ToString());
        json.WriteEndArray();
    }

    public static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not null) json.WriteString(name, IsoDate.Format(day.Value));
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not null) json.WriteNumber(name, value.Value);
    }

    private readonly record struct Word(string Text)
    {
        public static bool TryParse(string text, out Word word)
        {
            word = new Word(text.Trim());
            return word.Text.Length is > 0 and <= 100;
        }
    }
}
