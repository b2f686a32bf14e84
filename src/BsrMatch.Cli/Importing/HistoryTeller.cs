using System.CommandLine;
using System.Text.Json;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Importing;

/// <summary>Writes the history of an entry, for people or in full.</summary>
internal sealed class HistoryTeller(Surroundings surroundings)
{
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public void AddTo(Command command) => output.AddTo(command);

    public void Tell(ParseResult parsed, EntryHistory history) => output.Write(parsed,
        output.FormatOf(parsed) == "table" ? Draw(parsed, history) : ToJson(history));

    /// <summary>There is no such entry.</summary>
    public static InputException Missing(string noun, string id, string location) => new(new Fault(
        "ID", null, "", SafeText.Word(id), $"the id of a {noun} that the store holds or once held",
        $"check the id, and the store {location}"));

    private byte[] Draw(ParseResult parsed, EntryHistory history) => Tables.HistoryTable.Draw(history,
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });

    private static byte[] ToJson(EntryHistory history) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", history.Id);
        json.WriteString("kind", history.Noun);
        json.WriteStartArray("versions");
        foreach (var version in history.Versions) Write(json, version);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, EntryVersion version)
    {
        json.WriteStartObject();
        json.WriteString("recordedAt", version.At.UtcDateTime);
        json.WriteString("change", version.Change);
        if (version.Catalogue is not null)
        {
            json.WriteString("catalogue", version.Catalogue);
            json.WriteString("catalogueVersion", version.CatalogueVersion);
        }

        json.WriteStartArray("changes");
        foreach (var (field, before, after) in version.Changes)
        {
            json.WriteStartObject();
            json.WriteString("field", field);
            json.WriteString("before", before);
            json.WriteString("after", after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("entry");
        json.WriteRawValue(version.Json);
        json.WriteEndObject();
    }
}
