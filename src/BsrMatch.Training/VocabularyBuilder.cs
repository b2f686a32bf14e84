using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>Counts the terms of the training texts and keeps those that occur in several of them.</summary>
internal static class VocabularyBuilder
{
    private const int LeastDocuments = 2;
    private const int LeastDocumentsOfGram = 5;

    // So that a bundle stays small however large the catalogue is it was trained on.
    private const int MostOfAKind = 60_000;

    /// <param name="texts">
    /// The texts to count in: what a term weighs depends on how many of them have it.
    /// </param>
    /// <param name="others">Further texts whose terms are to be known.</param>
    public static Vocabulary Build(
        IEnumerable<(TokenisedText Text, string Language)> texts,
        IEnumerable<(TokenisedText Text, string Language)>? others = null)
    {
        var counted = Count(texts);
        var further = Count(others ?? []);
        var (words, bigrams, grams) = (
            Keep(counted.Words, further.Words, LeastDocuments),
            Keep(counted.Bigrams, further.Bigrams, LeastDocuments),
            Keep(counted.Grams, further.Grams, LeastDocumentsOfGram));
        ulong[] hashes = [.. words.Hashes, .. bigrams.Hashes, .. grams.Hashes];
        int[] frequencies = [.. words.Frequencies, .. bigrams.Frequencies, .. grams.Frequencies];
        return new Vocabulary(
            counted.Documents, hashes, frequencies, words.Hashes.Length, bigrams.Hashes.Length);
    }

    private static (int Documents, Dictionary<ulong, int> Words, Dictionary<ulong, int> Bigrams,
        Dictionary<ulong, int> Grams) Count(IEnumerable<(TokenisedText Text, string Language)> texts)
    {
        var (words, bigrams, grams) = (new Dictionary<ulong, int>(), new Dictionary<ulong, int>(),
            new Dictionary<ulong, int>());
        var documents = 0;
        foreach (var (text, language) in texts)
        {
            documents++;
            Add(words, TermCounts.Words(text, language == "en"));
            Add(bigrams, TermCounts.Bigrams(text, language == "en"));
            Add(grams, TermCounts.CharacterGrams(text));
        }

        return (documents, words, bigrams, grams);
    }

    private static void Add(Dictionary<ulong, int> counts, TermCounts terms)
    {
        foreach (var hash in terms.Hashes) counts[hash] = counts.GetValueOrDefault(hash) + 1;
    }

    // A term only the further texts have counts as one of the rarest.
    private static (ulong[] Hashes, int[] Frequencies) Keep(
        Dictionary<ulong, int> counts, Dictionary<ulong, int> further, int least)
    {
        var hashes = counts.Keys.Union(further.Keys)
            .Select(hash =>
                (Hash: hash, All: counts.GetValueOrDefault(hash) + further.GetValueOrDefault(hash)))
            .Where(term => term.All >= least)
            .OrderByDescending(term => term.All).ThenBy(term => term.Hash)
            .Take(MostOfAKind).Select(term => term.Hash).ToArray();
        Array.Sort(hashes);
        return (hashes, Array.ConvertAll(hashes, hash => Math.Max(1, counts.GetValueOrDefault(hash))));
    }
}
