using BsrMatch.Languages;

namespace BsrMatch.Tests.Languages;

public sealed class RememberedTests
{
    [Test]
    public void WhatIsKnownIsNotWorkedOutAgain()
    {
        var (known, asked) = (new Remembered<int, string>(10), 0);

        string[] texts = [Ask(), Ask()];

        Assert.That(texts, Is.EqualTo(["7 of 1", "7 of 1"]));
        string Ask() => known.Get(7, ++asked, (source, key) => $"{key} of {source}");
    }

    [Test]
    public void WhenItIsFullItForgetsAndAnswersAllTheSame()
    {
        var (known, found) = (new Remembered<int, int>(3), 0);

        for (var round = 0; round < 2; round++)
        {
            for (var key = 0; key < 5; key++)
                Assert.That(known.Get(key, 0, (_, key) => { found++; return key * key; }), Is.EqualTo(key * key));
        }

        Assert.That(found, Is.InRange(6, 10));
    }
}
