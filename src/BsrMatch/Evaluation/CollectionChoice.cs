using System.Diagnostics.CodeAnalysis;
using BsrMatch.Input;

namespace BsrMatch.Evaluation;

/// <summary>
/// Which queries and judgements of a BEIR collection are meant: those of a split, or those of two files that
/// go with its corpus.
/// </summary>
public sealed record CollectionChoice
{
    /// <summary>The collection's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Such as <c>train</c> or <c>dev</c>.</summary>
    public required string Split { get; init; }

    /// <summary>The queries, as BEIR's JSON lines; the collection's own where not chosen.</summary>
    [AllowNull]
    public string QueriesFile
    {
        get => field ?? Path.Combine(Folder, "queries.jsonl");
        init;
    }

    /// <summary>The judgements, as a BEIR table or TREC qrels; the split's where not chosen.</summary>
    [AllowNull]
    public string QrelsFile
    {
        get => field ?? Path.Combine(Folder, "qrels", Split + ".tsv");
        init
        {
            field = value;
            HasOwnQrels = value is not null;
        }
    }

    internal bool HasOwnQrels { get; private init; }

    /// <summary>The collection's name: its folder's, with a hyphen for every unusual character.</summary>
    public string Name => string.Concat(
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)))
            .Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')) is { Length: > 0 } name
        ? name
        : "collection";

    /// <summary>Reads the queries and judgements.</summary>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public BeirSplit Load() => BeirSplit.Load(this);
}
