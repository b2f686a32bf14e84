using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Evaluation;

/// <summary>
/// One split of a BEIR collection. The collection is a folder with <c>queries.jsonl</c> (<c>_id</c>,
/// <c>text</c>, optional <c>language</c>; further fields are ignored) and <c>qrels/SPLIT.tsv</c>; a query
/// belongs to the split whose qrels name it, and its text becomes the profile's needs. The corpus is a
/// catalogue and is read as one.
/// </summary>
/// <param name="Profiles">The split's queries, in the order of <c>queries.jsonl</c>.</param>
/// <param name="Qrels">The judgements.</param>
/// <remarks>Format: https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset.</remarks>
public sealed record BeirSplit(IReadOnlyList<SmeProfile> Profiles, Qrels Qrels)
{
    /// <summary>Reads one split.</summary>
    /// <param name="folder">The collection's folder.</param>
    /// <param name="split">Such as <c>train</c>, <c>dev</c> or <c>test</c>.</param>
    /// <exception cref="InputException">
    /// Carries every fault of <c>queries.jsonl</c>, or of the qrels, or names the queries that are judged but
    /// missing.
    /// </exception>
    public static BeirSplit Load(string folder, string split)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(split);
        return Load(new CollectionChoice { Folder = folder, Split = split });
    }

    internal static BeirSplit Load(CollectionChoice choice)
    {
        var (queriesFile, qrelsFile) = (choice.QueriesFile, choice.QrelsFile);
        if (!File.Exists(qrelsFile) && !choice.HasOwnQrels)
            throw new InputException(NoSuchSplit(choice.Folder, choice.Split, qrelsFile));
        var qrels = QrelsFile.Load(qrelsFile);
        var queries = ReadQueries(queriesFile);
        var missing = qrels.ProfileIds.Except(queries.Select(query => query.Id), StringComparer.Ordinal)
            .Select(id => new Fault(qrelsFile, null, "query-id", id, $"a query of {queriesFile}",
                "add the query, or remove its judgements")).ToList();
        if (missing.Count > 0) throw new InputException(missing);
        return new BeirSplit([.. queries.Where(query => qrels.Of(query.Id).Count > 0)], qrels);
    }

    /// <summary>The splits a collection has, in alphabetical order; none when it has no qrels.</summary>
    public static IReadOnlyList<string> SplitsOf(string folder)
    {
        var qrels = Path.Combine(folder, "qrels");
        if (!Directory.Exists(qrels)) return [];
        return
        [
            .. Directory.GetFiles(qrels, "*.tsv")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Fault NoSuchSplit(string folder, string split, string qrelsFile)
    {
        var splits = SplitsOf(folder);
        return new Fault(qrelsFile, null, "", split, "a split of the collection", splits.Count > 0
            ? $"choose one of: {string.Join(", ", splits)}"
            : "check the folder; it needs queries.jsonl and qrels/SPLIT.tsv");
    }

    private static List<SmeProfile> ReadQueries(string file)
    {
        var faults = new List<Fault>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var queries = new List<SmeProfile>();
        using var stream = InputFile.OpenRead(file);
        foreach (var (number, line) in Utf8Lines.ReadFilled(stream, file))
        {
            if (ReadQuery(line, file, number, faults) is not { } query) continue;
            if (lineOf.TryAdd(query.Id, number))
            {
                queries.Add(query);
                continue;
            }

            faults.Add(new Fault(file, number, "_id", query.Id, "each id once",
                $"line {lineOf[query.Id]} has it too; give one of the two another id"));
        }

        if (faults.Count > 0) throw new InputException(faults);
        return queries;
    }

    // Null when something is wrong, which is then among the faults.
    private static SmeProfile? ReadQuery(byte[] line, string file, int number, List<Fault> faults)
    {
        var before = faults.Count;
        try
        {
            var node = LocatedJson.Parse(line, file, number);
            var reader = new FieldReader(node, file, faults);
            if (node.Kind != JsonValueKind.Object) return null;
            var id = reader.Text("_id");
            var text = reader.Text("text");
            var language = reader.Text("language");
            if (faults.Count > before) return null;
            reader.Require(id is not null && !id.Any(char.IsWhiteSpace), "_id", "an id without blanks",
                "give the query an id");
            reader.Require(text is not null, "text", "the query's text", "write what is looked for");
            if (faults.Count > before) return null;
            return new SmeProfile
            {
                Id = id!,
                Needs = text,
                Language = language is { Length: 2 } && language.All(char.IsAsciiLetter)
                    ? language.ToLowerInvariant()
                    : null,
            };
        }
        catch (InputException e)
        {
            faults.AddRange(e.Faults);
            return null;
        }
    }
}
