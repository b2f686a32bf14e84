namespace BsrMatch.Features;

/// <summary>
/// The terms of a text as a catalogue knows them, ready to be compared with all its programmes. Made to be
/// filled again for the next text.
/// </summary>
internal sealed class TextQuery
{
    private int[] terms = [];
    private float[] weights = [];
    private float[] times = [];

    /// <summary>How many of the text's terms the catalogue has.</summary>
    public int Count { get; private set; }

    /// <summary>Their numbers in <see cref="CatalogueTerms"/>, in the order of the text's terms.</summary>
    public ReadOnlySpan<int> Terms => terms.AsSpan(0, Count);

    /// <summary>Their weights in the text's TF-IDF vector of length one.</summary>
    public ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    /// <summary>How often each occurs.</summary>
    public ReadOnlySpan<float> Times => times.AsSpan(0, Count);

    /// <summary>The sum of the BM25 idf of all words, those the catalogue lacks included.</summary>
    public double IdfSum { get; private set; }

    /// <summary>Empties the query and makes room.</summary>
    public void Begin(int length)
    {
        (Count, IdfSum) = (0, 0);
        if (terms.Length >= length) return;
        var room = Math.Max(length, 2 * terms.Length);
        (terms, weights, times) = (new int[room], new float[room], new float[room]);
    }

    /// <summary>Adds a term of the catalogue.</summary>
    public void Add(int term, float weight, float count)
    {
        (terms[Count], weights[Count], times[Count]) = (term, weight, count);
        Count++;
    }

    /// <summary>Scales the weights, and tells the sum of the idf.</summary>
    public void Finish(double scale, double idfSum)
    {
        for (var i = 0; i < Count; i++) weights[i] = (float)(weights[i] * scale);
        IdfSum = idfSum;
    }
}
