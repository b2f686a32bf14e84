using System.Globalization;
using System.Text.Json;
using BsrMatch.Ranking;

namespace BsrMatch.Reporting;

/// <summary>
/// Lays a model card out for people: what the model is for, what it learned from, how good it is and where it
/// fails. What a card does not tell is said to be not recorded.
/// </summary>
public static class ModelCardDocument
{
    internal const string NotRecorded = "not recorded";

    private const int Listed = 15;

    /// <summary>The card as a document.</summary>
    public static Document Of(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var document = new Document($"Model card of {card.Text("version") ?? NotRecorded}");
        AddUse(document);
        AddData(document, card);
        ModelCardQuality.AddTo(document, card);
        AddImportance(document, card);
        AddMaking(document, card);
        return document;
    }

    private static void AddUse(Document document)
    {
        document.Add("This card is written from the model bundle's card.json; nothing in it is typed by "
            + "hand.");
        document.Head("Intended use and limits");
        document.Add("The model orders support programmes by how well they serve what a small or "
            + "medium-sized firm says it needs, and tells how sure it is. Firms and their advisers use it to "
            + "find where to ask; a person decides what to do.");
        document.Add("It knows nothing of whether a firm may take part: rules say that, apart from the "
            + "model. It must not decide on an application, rate a firm or stand in for a programme's own "
            + "terms.");
        document.Add("Fits are calibrated for the catalogue it was trained on and for texts like those it "
            + "learned from; those are written for training, not collected from firms. In languages that it "
            + "has not seen, and for needs that no programme of its catalogue serves, it knows less than its "
            + "figures say. 'bsrmatch models doctor' tells how far your own profiles are from that.");
    }

    private static void AddData(Document document, ModelCard card)
    {
        document.Head("What it learned from");
        var facts = new DocumentTable(["", ""], 2);
        facts.Add("profiles", Count(card.Number("profiles")));
        facts.Add("training data", card.TrainingData ?? NotRecorded);
        facts.Add("catalogue", card.Catalogue ?? NotRecorded);
        facts.Add("gate profiles", Count(card.Number("gate", "profiles")));
        facts.Add("gate hash", card.GateHash ?? NotRecorded);
        document.Add(facts);
        var sources = card.List("sources");
        if (sources.Count == 0)
        {
            document.Add($"Sources: {NotRecorded}.");
            return;
        }

        var table = new DocumentTable(
            ["source", "learned from", "kept to compare models by", "later, to measure on", "of no use"], 1);
        foreach (var source in sources)
        {
            table.Add(Text(source, "name"), Count(Number(source, "profiles")),
                Count(Number(source, "keptForGate") ?? 0), Count(Number(source, "later") ?? 0),
                Count(Number(source, "unused") ?? 0));
        }

        document.Add(table);
    }

    private static void AddImportance(Document document, ModelCard card)
    {
        document.Head("Feature importance");
        var features = card.List("importance")
            .Select(entry => (Name: Text(entry, "feature"), Share: Number(entry, "share") ?? 0))
            .OrderByDescending(entry => entry.Share)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (features.Count == 0)
        {
            document.Add($"The model reads {Count(card.List("features").Count)} features; how much each of "
                + $"them moves its scores is {NotRecorded}.");
            return;
        }

        document.Add("Share of all that features move scores, over programmes for a sample of the training "
            + "profiles, each read by what was learned without it.");
        var table = new DocumentTable(["feature", "share"], 1);
        foreach (var (name, share) in features.Take(Listed)) table.Add(name, Percent(share));
        if (features.Count > Listed)
        {
            table.Add($"the other {Count(features.Count - Listed)}",
                Percent(features.Skip(Listed).Sum(entry => entry.Share)));
        }

        document.Add(table);
    }

    private static void AddMaking(Document document, ModelCard card)
    {
        document.Head("How it was made");
        var facts = new DocumentTable(["", ""], 2);
        facts.Add("seed", Count(card.Number("seed")));
        facts.Add("trials", card.Find("trials") is { } trials ? Short(trials) : NotRecorded);
        facts.Add("feature schema", card.FeatureSchema ?? NotRecorded);
        foreach (var (name, value) in Properties(card, "hyperParameters")) facts.Add(name, Short(value));
        foreach (var (name, value) in Properties(card, "packages")) facts.Add(name, Short(value));
        document.Add(facts);
        document.Head("Files");
        var files = new DocumentTable(["file", "SHA-256"], 2);
        foreach (var (name, value) in Properties(card, "files")) files.Add(name, Short(value));
        document.Add(files);
    }

    internal static string Text(JsonElement entry, string name) =>
        ModelCard.Find(entry, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : NotRecorded;

    internal static double? Number(JsonElement entry, params ReadOnlySpan<string> path) =>
        ModelCard.NumberOf(ModelCard.Find(entry, path));

    internal static string Count(double? number) =>
        number?.ToString("0", CultureInfo.InvariantCulture) ?? NotRecorded;

    internal static string Figure(double? number) =>
        number?.ToString("0.000", CultureInfo.InvariantCulture) ?? NotRecorded;

    private static string Percent(double share) =>
        (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static IEnumerable<(string, JsonElement)> Properties(ModelCard card, string name) =>
        card.Find(name) is { ValueKind: JsonValueKind.Object } fields
            ? fields.EnumerateObject().Select(field => (field.Name, field.Value))
            : [];

    // Of what holds more than one value the number of them is told.
    private static string Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => Count(value.GetArrayLength()),
        JsonValueKind.Object => Count(value.EnumerateObject().Count()),
        _ => value.ToString(),
    };
}
