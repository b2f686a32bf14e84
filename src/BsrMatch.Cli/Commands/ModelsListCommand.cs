using System.CommandLine;
using System.Globalization;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models list</c>: which model bundles there are.</summary>
internal sealed class ModelsListCommand(Surroundings surroundings)
{
    private const int ShortHash = 12;

    private readonly ModelsOption models = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command = new Command("list", "List the models, the newest first, and say which is in use.");
        models.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models list
              bsrmatch models list --models my-models --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, folder) = (output.FormatOf(parsed), models.FolderOf(parsed));
        var (current, promotions) = (folder.Current(), folder.Promotions());
        var rows = folder.Versions().Select(version => Read(folder, version, current, promotions)).ToList();
        output.Write(parsed, format == "table" ? Draw(parsed, folder, rows) : ToJson(rows));
        return ExitCode.Done;
    }

    private static ListedModel Read(
        ModelsFolder folder, string version, string? current, IReadOnlyList<Promotion> promotions)
    {
        var card = ReadCard(Path.Combine(folder.Location, version, ModelBundle.CardFile));
        var promoted = promotions.LastOrDefault(promotion => promotion.To == version)?.At;
        return new ListedModel(version, version == current, card?.Catalogue, card?.TrainingData,
            card?.TestMetric("nDCG@3"), promoted, FaultOf(folder, version));
    }

    private static string? FaultOf(ModelsFolder folder, string version)
    {
        try
        {
            _ = folder.Load(version);
            return null;
        }
        catch (SetupException e)
        {
            return e.Message;
        }
    }

    private static ModelCard? ReadCard(string path)
    {
        try
        {
            return ModelCard.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private byte[] Draw(ParseResult parsed, ModelsFolder folder, List<ListedModel> rows)
    {
        var document = new Document($"Models in {folder.Location}");
        var table = new DocumentTable(
            ["version", "", "catalogue", "training data", "promoted", "nDCG@3"], 5);
        foreach (var row in rows)
        {
            table.Add(row.Version, row.IsCurrent ? "current" : "", row.Catalogue ?? "",
                row.TrainingData is { Length: > ShortHash } hash ? hash[..ShortHash] : row.TrainingData ?? "",
                row.Promoted is { } time ? Tables.PlainWords.Time(time) : "",
                row.Ndcg?.ToString("0.000", CultureInfo.InvariantCulture) ?? "");
        }

        document.Add(table);
        foreach (var row in rows.Where(row => row.Fault is not null)) document.Add($"cannot be used: "
            + $"{row.Fault}");
        return Tables.DocumentDrawing.Draw(document, ComparisonOutput.Place(surroundings, output, parsed));
    }

    private static byte[] ToJson(List<ListedModel> rows) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("models");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("version", row.Version);
            json.WriteBoolean("current", row.IsCurrent);
            json.WriteString("catalogue", row.Catalogue);
            json.WriteString("trainingData", row.TrainingData);
            if (row.Ndcg is { } ndcg) json.WriteNumber("nDCG@3", ndcg);
            else json.WriteNull("nDCG@3");
            if (row.Promoted is { } time) json.WriteString("promotedAt", time.UtcDateTime);
            else json.WriteNull("promotedAt");
            json.WriteString("fault", row.Fault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private sealed record ListedModel(
        string Version, bool IsCurrent, string? Catalogue, string? TrainingData, double? Ndcg,
        DateTimeOffset? Promoted, string? Fault);
}
