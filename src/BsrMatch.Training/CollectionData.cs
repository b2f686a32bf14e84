using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;

namespace BsrMatch.Training;

/// <summary>
/// Reads a BEIR collection as training data: its corpus is the catalogue, its queries are the profiles. What
/// themes are is learned from our own training data, since a collection marks none.
/// </summary>
internal static class CollectionData
{
    /// <summary>The split that is measured after training, when the collection has it.</summary>
    private const string HeldOutSplit = "dev";

    /// <param name="collection">The collection and what to learn from it.</param>
    /// <param name="dataFolder">The folder of our own training data.</param>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static TrainingData Load(CollectionChoice collection, string dataFolder)
    {
        var own = FoundingData.Load(dataFolder);
        var catalogue = CatalogueReader.Load(collection.Folder, collection.Name);
        var judged = collection.Load();
        RequireOverlap(collection, catalogue, judged);
        var lessons = judged.Profiles
            .Select(query => new Lesson(query, EmptySet, EmptySet, Graded(judged.Qrels.Of(query.Id))))
            .ToList();
        var hash = FileHash.Of(Path.Combine(collection.Folder, "corpus.jsonl"), collection.QueriesFile,
            collection.QrelsFile);
        return new TrainingData(own.Taxonomy, catalogue, lessons, own.Lessons, HeldOut(collection, judged),
            StableHash.Sha256([.. Convert.FromHexString(own.Hash), .. Convert.FromHexString(hash)]))
        {
            Concepts = own.Concepts,
            LessonsHaveThemes = false,
        };
    }

    private static IReadOnlySet<string> EmptySet { get; } = new HashSet<string>();

    // In a collection grade 1 is relevant already, which is what our own scale calls 2.
    private static Dictionary<string, int> Graded(IReadOnlyDictionary<string, int> grades) =>
        grades.Where(pair => pair.Value > 0).ToDictionary(
            pair => pair.Key, pair => Math.Min(pair.Value + 1, Qrels.HighestGrade), StringComparer.Ordinal);

    private static JudgedProfiles? HeldOut(CollectionChoice collection, BeirSplit trained)
    {
        if (collection.Split == HeldOutSplit
            || !BeirSplit.SplitsOf(collection.Folder).Contains(HeldOutSplit)) return null;
        var heldOut = JudgedProfiles.Of(
            new CollectionChoice { Folder = collection.Folder, Split = HeldOutSplit });
        var both = heldOut.Profiles.Select(query => query.Id).Intersect(trained.Qrels.ProfileIds).ToList();
        if (both.Count == 0) return heldOut;
        throw new InputException(new Fault(collection.QrelsFile, null, "query-id", both[0],
            $"a query that {HeldOutSplit} does not judge ({both.Count} are in both)",
            "take it out of one of the two, or nothing measured would mean anything"));
    }

    private static void RequireOverlap(
        CollectionChoice collection, ProgrammeCatalogue catalogue, BeirSplit judged)
    {
        var good = judged.Qrels.Judgements.Where(judgement => judgement.Grade > 0).ToList();
        if (good.Any(judgement => catalogue.Find(judgement.ProgrammeId) is not null)) return;
        throw new InputException(new Fault(collection.QrelsFile, null, "corpus-id",
            good.Count > 0 ? good[0].ProgrammeId : null, "a relevant document of corpus.jsonl",
            "check that the judgements belong to this collection"));
    }
}
