using BsrMatch.Training.Checking;

namespace BsrMatch.Tests.Training.Checking;

internal sealed class RepeatCheckTests
{
    private const string Need =
        "We press rapeseed oil on two farms and look for a shop in Gdansk that sells it under our name.";

    [Test]
    public void A_text_of_test_that_repeats_one_of_train_is_a_fault()
    {
        using var data = new SmallData().Add("train", "a2", Need).Add("test", "b2", Need);

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            "fault: repeat: test/profiles.jsonl:2: b2: needs repeats needs of a2 (train/profiles.jsonl:2) word "
                + "for word: \"We press rapeseed oil on two farms and look for a shop in Gdansk that sells it "
                + "under our name\"; rewrite or remove one of the two",
        }));
    }

    [Test]
    public void Within_a_split_it_is_a_warning()
    {
        using var data = new SmallData().Add("train", "a2", Need).Add("train", "a3", Need);

        Assert.That(data.Findings(),
            Has.Length.EqualTo(1).And.One.StartsWith("warning: repeat: train/profiles.jsonl:3: a3: "));
        Assert.That(data.Check().Faults, Is.Zero);
    }

    [Test]
    public void Capitals_diacritics_and_punctuation_hide_no_repeat()
    {
        using var data = new SmallData()
            .Add("train", "a2", "Szukamy kupca w Łodzi.").Add("test", "b2", "szukamy kupca, w LODZI");

        Assert.That(data.Findings(), Has.Length.EqualTo(1).And.One.Contains("word for word"));
    }

    [Test]
    public void A_text_with_a_few_words_changed_is_a_near_repeat()
    {
        using var data = new SmallData().Add("train", "a2", Need)
            .Add("test", "b2", Need.Replace("Gdansk", "Riga").Replace("two", "three"));

        Assert.That(data.Findings(), Has.Length.EqualTo(1).And.One.Contains(
            "b2: needs repeats needs of a2 (train/profiles.jsonl:2) in 12 of 18 three-word runs: "
            + "\"farms and look for a shop in\""));
    }

    [Test]
    public void A_short_text_is_found_inside_a_long_one_and_in_another_field()
    {
        using var data = new SmallData().Add("train", "a2", Need).Add("test", "b2", "A lathe for wooden bowls.",
            description: "Founded by two sisters in 1998 and grown slowly ever since then. " + Need
                + " Eleven people work here, most of them part of the year, on oil, flour and honey.");

        Assert.That(data.Findings(), Has.Length.EqualTo(1).And.One.Contains("description repeats needs of a2"));
    }

    [Test]
    public void A_turn_of_phrase_in_common_is_no_repeat()
    {
        using var data = new SmallData().Add("train", "a2", Need)
            .Add("test", "b2", "We make chairs and look for a shop in the harbour to show them.");

        Assert.That(data.Findings(), Is.Empty);
    }

    [Test]
    public void Two_texts_are_named_once_though_both_fields_repeat()
    {
        using var data = new SmallData().Add("train", "a2", Need, description: "Oil from rapeseed and flax.")
            .Add("test", "b2", Need, description: "Oil from rapeseed and flax.");

        Assert.That(data.Findings(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Ten_thousand_texts_are_compared_in_seconds()
    {
        using var data = new SmallData();
        var random = new Random(1);
        var lines = Enumerable.Range(0, 10_000).Select(i => $$"""
            {"id": "m{{i}}", "needs": "{{string.Join(' ', Words(random, 30))}}", "language": "en"}
            """);
        data.Write("train/profiles.jsonl", string.Join('\n', lines));
        var loaded = LabelledData.Load(data.Data);
        var before = Environment.CpuUsage.TotalTime;

        Assert.That(RepeatCheck.Run(loaded), Is.Empty);
        Assert.That(Environment.CpuUsage.TotalTime - before, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    // A few words make up most of a text, as in any language.
    private static IEnumerable<string> Words(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => $"w{(int)Math.Pow(4000, random.NextDouble())}");
}
