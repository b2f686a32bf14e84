using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class VocabularyTests
{
    [Test]
    public void EveryTermIsFoundAtItsPlaceAndNoOther()
    {
        ulong[] hashes = [3, 7, 9, 2, 8, 1];
        var vocabulary = new Vocabulary(10, hashes, [1, 2, 3, 4, 5, 6], 3, 2);

        Assert.That(hashes.Select(vocabulary.Find), Is.EqualTo(Enumerable.Range(0, 6)));
        Assert.That(vocabulary.Find(4), Is.EqualTo(-1));
        Assert.That((vocabulary.Count, vocabulary.WordCount, vocabulary.BigramCount), Is.EqualTo((6, 3, 2)));
    }

    [Test]
    public void TermsThatFallIntoOneSlotAreToldApart()
    {
        // Slots are chosen by the bits from the 17th on, so these all fall into the first.
        var hashes = Enumerable.Range(1, 100).Select(i => (ulong)i).ToArray();
        var vocabulary = new Vocabulary(10, hashes, new int[100], 100, 0);

        Assert.That(hashes.Select(vocabulary.Find), Is.EqualTo(Enumerable.Range(0, 100)));
        Assert.That(vocabulary.Find(101), Is.EqualTo(-1));
    }

    [Test]
    public void AnEmptyVocabularyKnowsNothing() =>
        Assert.That(new Vocabulary(0, [], [], 0, 0).Find(0), Is.EqualTo(-1));

    [FsCheck.NUnit.Property]
    public bool WhatWasPutInIsFoundAndWhatWasNotIsNot(ulong[] hashes, ulong[] others)
    {
        var distinct = hashes.Distinct().Order().ToArray();
        var vocabulary = new Vocabulary(1, distinct, new int[distinct.Length], distinct.Length, 0);
        return distinct.Select(vocabulary.Find).SequenceEqual(Enumerable.Range(0, distinct.Length))
            && others.Except(distinct).All(hash => vocabulary.Find(hash) == -1);
    }

    // ln(1 + (N - df + 0.5) / (df + 0.5)), worked out by hand.
    [TestCase(10, 0, 3.0910424533583161)]
    [TestCase(10, 1, 1.9924301646902063)]
    [TestCase(10, 10, 0.0465200156348928)]
    public void RareTermsWeighMore(int documents, int frequency, double expected)
    {
        Assert.That(Vocabulary.InverseFrequency(documents, frequency), Is.EqualTo(expected).Within(1e-14));
        Assert.That(new Vocabulary(documents, [5], [frequency], 1, 0).Idf[0], Is.EqualTo((float)expected));
    }
}
