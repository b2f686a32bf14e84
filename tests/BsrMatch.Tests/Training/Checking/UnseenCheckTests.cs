using BsrMatch.Input;
using BsrMatch.Tests.Evaluation;
using BsrMatch.Training.Checking;

namespace BsrMatch.Tests.Training.Checking;

internal sealed class UnseenCheckTests
{
    [Test]
    public void Six_words_in_a_row_are_a_fault_which_names_the_text_but_quotes_nothing()
    {
        using var data = new SmallData()
            .Add("train", "a2", "The heron nests by the old turbine used to hum, so its keeper may not mend the dam.")
            .WriteUnseen("bench/profiles.jsonl", """
                {"id": "d7", "needs": "Where an old turbine used to hum, so nobody slept, we sell postcards."}
                """);

        Assert.That(data.Findings(), Is.Empty);
        var report = data.Check(withUnseen: true);
        Assert.That(report.Faults, Is.EqualTo(1));
        Assert.That(report.Text, Does.Contain(
            "fault: unseen: train/profiles.jsonl:2: a2: needs shares a run of six words with d7 of "
            + "bench/profiles.jsonl, which must stay unseen; write it anew\n"));
        Assert.That(report.Text, Does.Contain("Compared with 1 unseen text of 1 file.\n"));
        Assert.That(report.Text, Does.Not.Contain("turbine"));
    }

    [Test]
    public void Five_words_in_a_row_are_none()
    {
        using var data = new SmallData()
            .Add("train", "a2", "The heron nests where the old turbine used to be, and nobody may mend the dam.")
            .WriteUnseen("queries.jsonl", """
                {"_id": "q1", "text": "Somehow the old turbine used to hum at night before it was sold for scrap."}
                """);

        Assert.That(data.Findings(withUnseen: true), Is.Empty);
    }

    [Test]
    public void A_short_text_repeated_word_for_word_is_a_fault()
    {
        using var data = new SmallData().Add("test", "b2", "Lighthouse seeks keeper.")
            .WriteUnseen("deep/down/queries.jsonl", """{"_id": "q1", "text": "lighthouse seeks keeper"}""");

        Assert.That(data.Findings(withUnseen: true), Has.Length.EqualTo(1).And.One.Contains(
            "b2: needs repeats, word for word, q1 of deep/down/queries.jsonl"));
        Assert.That(data.Check(withUnseen: true).Text, Does.Not.Contain("ighthouse"));
    }

    [Test]
    public void A_text_with_every_fifth_word_changed_is_found_too()
    {
        using var data = new SmallData().Add("train", "a2", "one two three four FIVE six seven eight nine TEN eleven")
            .WriteUnseen("profiles.jsonl", """
                {"id": "d1", "description": "one two three four fifth six seven eight nine tenth eleven"}
                """);

        Assert.That(data.Findings(withUnseen: true), Has.Length.EqualTo(1).And.One.Contains("4 of 9"));
    }

    [Test]
    public void A_folder_without_such_files_is_no_clean_check()
    {
        using var data = new SmallData().WriteUnseen("corpus.jsonl", "");

        Assert.That(Some.FaultsOf(() => data.Check(withUnseen: true))[0].Expected,
            Does.Contain("profiles.jsonl or queries.jsonl"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said_to_be_so()
    {
        using var data = new SmallData();

        Assert.That(() => TextCheck.Run(data.Data, Path.Combine(data.Data, "none")),
            Throws.TypeOf<InputException>());
    }
}
