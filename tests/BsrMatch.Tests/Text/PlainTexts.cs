using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>
/// Reads texts the plain way: every passage cut into terms of its own, sorted, looked up one by one and summed
/// one after the other. What reads fast must say the same to the last bit.
/// </summary>
internal sealed class PlainTexts(TextModel model)
{
    private readonly Vocabulary vocabulary = model.Vocabulary;

    /// <summary>The sparse vector of a text, with its indices and values.</summary>
    public SparseVector VectorOf(TokenisedText text, string language)
    {
        var english = language == "en";
        var entries = new List<(int Index, float Value)>();
        AddKind(TermCounts.Words(text, english), 1.5, entries);
        AddKind(TermCounts.Bigrams(text, english), 1, entries);
        AddKind(TermCounts.CharacterGrams(text), 2, entries);
        var (concepts, themes) = (model.Concepts.Meanings, model.ThemeIds.Count);
        var counts = Counted(model.Concepts.Find(text, language), concepts);
        double norm = counts.Sum();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0) entries.Add((vocabulary.Count + i, (float)(1.5 * Math.Sqrt(counts[i] / norm))));
        }

        counts = Counted(model.Lexicon.Find(text, language), themes);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                entries.Add((model.FirstHit + i, (float)(0.6 * Math.Sqrt(Math.Min(counts[i], 4)))));
        }

        return Vector(entries);
    }

    /// <summary>The stems of a text by TF-IDF, stop words left out.</summary>
    public SparseVector ContentOf(TokenisedText text, string language)
    {
        var entries = new List<(int Index, float Value)>();
        AddKind(TermCounts.ContentWords(text, language), 1, entries);
        return Vector(entries);
    }

    /// <summary>The probability of each label.</summary>
    public static double[] Predict(LinearModel linear, SparseVector vector)
    {
        var sums = new double[linear.Labels];
        for (var l = 0; l < sums.Length; l++)
        {
            sums[l] = linear.Biases[l];
            for (var i = 0; i < vector.Count; i++)
                sums[l] += (double)vector.Values[i] * linear.Weights[vector.Indices[i] * sums.Length + l];
            sums[l] = StableMath.Sigmoid(sums[l]);
        }

        return sums;
    }

    /// <summary>A text's place in the latent space.</summary>
    public float[] Project(SparseVector vector)
    {
        var (latent, sums) = (model.Latent, new double[model.Latent.Dimensions]);
        var inputs = sums.Length == 0 ? 0 : latent.Projection.Length / sums.Length;
        for (var i = 0; i < vector.Count; i++)
        {
            var input = LatentSpace.InputOf(vector.Indices[i], vocabulary.WordCount, vocabulary.Count, inputs);
            if (input < 0) continue;
            for (var d = 0; d < sums.Length; d++)
                sums[d] += (double)vector.Values[i] * latent.Projection[input * sums.Length + d];
        }

        return Array.ConvertAll(sums, sum => (float)sum);
    }

    /// <summary>Everything a view of a text tells that is compared, in one list.</summary>
    public static object[] Told(TextView view) =>
    [
        view.Words.Hashes, view.Words.Counts, view.ContentWords.Hashes, view.ContentWords.Counts,
        view.Grams.Hashes, view.Grams.Counts, view.Hits, view.Vector.Indices, view.Vector.Values,
        view.Content.Indices, view.Content.Values, view.Themes, view.Latent,
    ];

    /// <summary>The same read the plain way.</summary>
    public object[] Told(TokenisedText text, string language)
    {
        var (words, content) = (TermCounts.Words(text, language == "en"), TermCounts.ContentWords(text, language));
        var grams = TermCounts.CharacterGrams(text);
        var (vector, stems) = (VectorOf(text, language), ContentOf(text, language));
        return
        [
            words.Hashes, words.Counts, content.Hashes, content.Counts, grams.Hashes, grams.Counts,
            model.Lexicon.Find(text, language), vector.Indices, vector.Values, stems.Indices, stems.Values,
            text.Tokens.Length == 0 ? new double[model.ThemeIds.Count] : Predict(model.Themes, vector),
            Project(vector),
        ];
    }

    /// <summary>What a profile's view tells, read the plain way from the sentences that state its need.</summary>
    public void AssertReads(SmeProfile profile, ProfileView view)
    {
        var source = string.IsNullOrEmpty(profile.Needs)
            ? profile.Description ?? ""
            : profile.Needs + "\n" + profile.Description;
        var text = TokenisedText.From(source);
        var sentences = text.Sentences().ToList();
        var isNeed = sentences.ConvertAll(sentence =>
            (sentence.Text.Tokens[0].Start < (profile.Needs ?? "").Length)
            || Predict(model.Needs, VectorOf(sentence.Text, view.Language))[0] >= 0.75);
        if (!isNeed.Contains(true)) isNeed = isNeed.ConvertAll(_ => true);
        Assert.Multiple(() =>
        {
            Assert.That(Told(view.Need), Is.EqualTo(Told(text.Select(at => isNeed[at]), view.Language)));
            Assert.That(Told(view.Activity), Is.EqualTo(Told(text.Select(at => !isNeed[at]), view.Language)));
            Assert.That(view.Sentences.SelectMany(sentence => sentence.Vector.Values),
                Is.EqualTo(sentences.SelectMany(sentence => VectorOf(sentence.Text, view.Language).Values)));
            Assert.That(view.WholeWords.Hashes,
                Is.EqualTo(TermCounts.ContentWords(text, view.Language).Hashes));
        });
    }

    private void AddKind(TermCounts terms, double scale, List<(int Index, float Value)> entries)
    {
        var (first, norm) = (entries.Count, 0.0);
        for (var i = 0; i < terms.Hashes.Length; i++)
        {
            var index = vocabulary.Find(terms.Hashes[i]);
            if (index < 0) continue;
            var weight = Math.Sqrt(terms.Counts[i]) * vocabulary.Idf[index];
            norm += weight * weight;
            entries.Add((index, (float)weight));
        }

        var factor = norm > 0 ? scale / Math.Sqrt(norm) : 0;
        for (var i = first; i < entries.Count; i++)
            entries[i] = (entries[i].Index, (float)(entries[i].Value * factor));
    }

    private static int[] Counted(List<LexiconHit> hits, int meanings)
    {
        var counts = new int[2 * meanings];
        foreach (var hit in hits) counts[hit.Negated ? meanings + hit.Theme : hit.Theme]++;
        return counts;
    }

    private static SparseVector Vector(List<(int Index, float Value)> entries) =>
        new([.. entries.Select(entry => entry.Index)], [.. entries.Select(entry => entry.Value)]);
}
