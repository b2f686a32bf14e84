using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>Counts the terms of the training texts and keeps those that occur in several of them.</summary>
internal static class VocabularyBuilder
{
    private const int LeastDocuments = 2;
    private const int LeastDocumentsOfGram = 4;

    public static Vocabulary Build(IEnumerable<(TokenisedText Text, string Language)> texts)
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

        var (keptWords, keptBigrams, keptGrams) =
            (Keep(words, LeastDocuments), Keep(bigrams, LeastDocuments), Keep(grams, LeastDocumentsOfGram));
        ulong[] hashes = [.. keptWords.Hashes, .. keptBigrams.Hashes, .. keptGrams.Hashes];
        int[] frequencies = [.. keptWords.Frequencies, .. keptBigrams.Frequencies, .. keptGrams.Frequencies];
        return new Vocabulary(
            documents, hashes, frequencies, keptWords.Hashes.Length, keptBigrams.Hashes.Length);
    }

    private static void Add(Dictionary<ulong, int> counts, TermCounts terms)
    {
        foreach (var hash in terms.Hashes) counts[hash] = counts.GetValueOrDefault(hash) + 1;
    }

    private static (ulong[] Hashes, int[] Frequencies) Keep(Dictionary<ulong, int> counts, int least)
    {
        var hashes = counts.Where(pair => pair.Value >= least).Select(pair => pair.Key).ToArray();
        Array.Sort(hashes);
        return (hashes, Array.ConvertAll(hashes, hash => counts[hash]));
    }
}
