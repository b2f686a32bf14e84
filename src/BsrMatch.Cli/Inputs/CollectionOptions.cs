using System.CommandLine;
using System.Globalization;
using BsrMatch.Evaluation;
using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>The options that name a BEIR collection and the queries of it that are meant.</summary>
internal sealed class CollectionOptions(string defaultSplit)
{
    private readonly Option<string?> collection = new("--collection")
    {
        Description = "A BEIR collection: its corpus is the catalogue, its queries are the profiles.",
        HelpName = "DIR",
    };

    private const string TimePrefix = "time=";

    private readonly Option<string?> split = new("--split")
    {
        Description = $"The collection's split (default: {defaultSplit})"
            + (defaultSplit == "train" ? "; time=80% learns from the earliest 80% of dated cases." : "."),
        HelpName = defaultSplit == "train" ? "NAME|time=N%" : "NAME",
    };

    private readonly Option<string?> queries = new("--queries")
    {
        Description = "Other queries for the collection than its own.",
        HelpName = "FILE",
    };

    private readonly Option<string?> qrels = new("--qrels")
    {
        Description = "Their judgements; with --profiles, TREC qrels of the profiles.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { collection, split, queries, qrels }) command.Add(option);
    }

    /// <summary>Whether a collection is named, there or not.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(collection) is not null;

    /// <summary>The judgements' file, whatever it belongs to; null when not chosen.</summary>
    public string? QrelsOf(ParseResult parsed) => parsed.GetValue(qrels);

    /// <summary>The share of dated cases that <c>--split time=80%</c> learns from; null for all.</summary>
    /// <exception cref="UsageException">It is no share between 0 and 100%.</exception>
    public double? EarliestShareOf(ParseResult parsed)
    {
        if (!IsByTime(parsed.GetValue(split))) return null;
        var text = parsed.GetValue(split)![TimePrefix.Length..];
        return text.EndsWith('%')
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var percent)
            && percent is > 0 and < 100
                ? percent / 100
                : throw new UsageException(
                    $"--split: '{SafeText.Word(text)}' is no share; write it as time=80%");
    }

    /// <summary>The chosen collection; null for none.</summary>
    /// <exception cref="UsageException">An option is there that only goes with a collection.</exception>
    /// <exception cref="InputException">The folder is not there.</exception>
    public CollectionChoice? Of(ParseResult parsed)
    {
        var (chosenSplit, chosenQueries) = (parsed.GetValue(split), parsed.GetValue(queries));
        if (parsed.GetValue(collection) is not { } folder)
        {
            if (IsByTime(chosenSplit)) chosenSplit = null;
            if ((chosenSplit is null ? chosenQueries is null ? null : "--queries" : "--split") is { } stray)
                throw new UsageException($"{stray} belongs to a collection; name it with --collection");
            return null;
        }

        if (IsByTime(chosenSplit))
            throw new UsageException("--split: a collection has no dates; name one of its splits");
        if (!Directory.Exists(folder))
        {
            throw new InputException(new Fault("--collection", null, "", folder,
                "a folder with corpus.jsonl, queries.jsonl and qrels", "check the path"));
        }

        if (chosenQueries is not null && parsed.GetValue(qrels) is null)
            throw new UsageException("--queries and --qrels belong together; give both or only --qrels");
        return new CollectionChoice
        {
            Folder = folder,
            Split = chosenSplit ?? defaultSplit,
            QueriesFile = chosenQueries,
            QrelsFile = parsed.GetValue(qrels),
        };
    }

    private bool IsByTime(string? chosen) =>
        defaultSplit == "train" && chosen?.StartsWith(TimePrefix, StringComparison.Ordinal) == true;
}
