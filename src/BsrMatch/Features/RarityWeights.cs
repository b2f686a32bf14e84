using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// What a term tells by its rarity and its count. Most terms are rare and few counts are high, so the
/// logarithms of the small ones are kept.
/// </summary>
/// <param name="documents">How many texts there are.</param>
internal sealed class RarityWeights(int documents)
{
    private const int Kept = 4096;
    private const int KeptCounts = 64;

    // 0 is told of none of them, so it marks what has not been asked yet. Threads that write the same number
    // twice do no harm.
    private readonly double[] cosineIdfs = new double[Kept];
    private readonly double[] idfs = new double[Kept];
    private readonly double[] counts = new double[KeptCounts];

    /// <summary>The idf of BM25, by the number of texts that have a term.</summary>
    public double Idf(int frequency)
    {
        if (frequency >= Kept) return Vocabulary.InverseFrequency(documents, frequency);
        ref var idf = ref idfs[frequency];
        return idf != 0 ? idf : idf = Vocabulary.InverseFrequency(documents, frequency);
    }

    /// <summary>
    /// BM25's idf lets common words vanish, which suits a sum but starves the length of a vector; this one,
    /// ln((1 + N) / (1 + df)) + 1, keeps a little of every word and ranks long descriptions better.
    /// </summary>
    public double CosineIdf(int frequency)
    {
        if (frequency >= Kept) return Compute(frequency);
        ref var idf = ref cosineIdfs[frequency];
        return idf != 0 ? idf : idf = Compute(frequency);

        double Compute(int df) => StableMath.Log((1.0 + documents) / (1 + df)) + 1;
    }

    /// <summary>1 + ln of a count of 1 or more.</summary>
    public double OfCount(int count)
    {
        if (count >= KeptCounts) return 1 + StableMath.Log(count);
        ref var weight = ref counts[count];
        return weight != 0 ? weight : weight = 1 + StableMath.Log(count);
    }
}
