using BsrMatch.Profiles;

namespace BsrMatch.Evaluation;

/// <summary>Profiles with judgements of them, to measure on.</summary>
/// <param name="Profiles">The profiles.</param>
/// <param name="Qrels">Their judgements.</param>
/// <param name="RelevantFrom">The lowest grade that counts as relevant, 1 to 4.</param>
public sealed record JudgedProfiles(IReadOnlyList<SmeProfile> Profiles, Qrels Qrels, int RelevantFrom)
{
    /// <summary>The queries of a collection, of which grade 1 is relevant.</summary>
    /// <exception cref="Input.InputException">A file of the collection is missing or wrong.</exception>
    public static JudgedProfiles Of(CollectionChoice collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var split = collection.Load();
        return new JudgedProfiles(split.Profiles, split.Qrels, EvaluationOptions.RelevantFromForBeir);
    }
}
