using System.CommandLine;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue list</c>: which catalogues there are.</summary>
internal sealed class CatalogueListCommand(Surroundings surroundings)
{
    private readonly DatabaseOption database = new();
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command = new Command("list", "List the shipped catalogue and those in the store.");
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue list
              bsrmatch catalogue list --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var format = output.FormatOf(parsed);
        var founding =
            new CatalogueSource(new ShippedFiles(surroundings), surroundings.Clock).Load(null, null);
        using var store = Store.Open(database.Of(parsed) ?? Store.DefaultPath(), surroundings.Clock);
        var stored = new CatalogueStore(store).List();
        output.Write(parsed, format == "table" ? Draw(parsed, founding, stored) : ToJson(founding, stored));
        return ExitCode.Done;
    }

    private byte[] Draw(
        ParseResult parsed, ProgrammeCatalogue founding, IReadOnlyList<CatalogueSummary> stored) =>
        Tables.CatalogueTable.DrawList(founding, stored,
            output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });

    private static byte[] ToJson(ProgrammeCatalogue founding, IReadOnlyList<CatalogueSummary> stored) =>
        JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("catalogues");
            WriteCatalogue(json, founding.Name, founding.Version, founding.Programmes.Count, null);
            foreach (var summary in stored)
                WriteCatalogue(json, summary.Name, summary.Version, summary.Programmes, summary.ImportedAt);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteCatalogue(
        Utf8JsonWriter json, string name, string version, int programmes, DateTimeOffset? importedAt)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("version", version);
        json.WriteNumber("programmes", programmes);
        if (importedAt is { } time) json.WriteString("importedAt", time.UtcDateTime);
        else json.WriteNull("importedAt");
        json.WriteEndObject();
    }
}
