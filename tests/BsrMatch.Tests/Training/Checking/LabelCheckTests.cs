namespace BsrMatch.Tests.Training.Checking;

internal sealed class LabelCheckTests
{
    [Test]
    public void A_text_without_a_grade_for_every_programme_is_a_fault()
    {
        using var data = new SmallData().Write("test/judgements.qrels", "b1 0 beta 2\n");

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            "fault: label: test/profiles.jsonl:1: b1: no grade for alpha; add it to test/judgements.qrels",
        }));
    }

    [Test]
    public void An_id_in_both_splits_is_a_fault()
    {
        using var data = new SmallData().Add("test", "a1", "Somebody to paint our ferry.");

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            "fault: label: test/profiles.jsonl:2: a1: train/profiles.jsonl:1 has this id too; rename one of the two",
        }));
    }

    [Test]
    public void An_id_twice_in_a_split_is_a_fault()
    {
        using var data = new SmallData().Add("train", "a1", "Somebody to paint our ferry.");

        Assert.That(data.Findings(), Has.Length.EqualTo(1).And.One.StartsWith("fault: label: train/profiles.jsonl:2"));
    }

    [TestCase("train/judgements.qrels", "a1 0 gamma 1", "programme gamma is not in the catalogue")]
    [TestCase("train/judgements.qrels", "a9 0 alpha 1", "profile a9 is not in train/profiles.jsonl")]
    [TestCase("test/themes.tsv", "a9\tneed\thealth", "profile a9 is not in test/profiles.jsonl")]
    public void A_label_of_what_is_not_there_is_a_fault(string file, string line, string message)
    {
        using var data = new SmallData().Append(file, line);

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            $"fault: label: {file}: {message}; correct the id or remove its lines",
        }));
    }

    [TestCase("train/themes.tsv", "a1\tneed\tmoney", "fault: input: train/themes.tsv:3: found ")]
    [TestCase("train/judgements.qrels", "a1 0 alpha 9", "fault: input: train/judgements.qrels:3: grade: found \"9\"")]
    [TestCase("train/profiles.jsonl", "{\"id\": \"a2\"}", "fault: input: train/profiles.jsonl:2: needs: expected ")]
    public void A_line_that_cannot_be_read_is_a_fault_and_the_rest_is_checked(string file, string line, string message)
    {
        using var data = new SmallData().Append(file, line).Add("test", "b2", "Write to me@example.org.");

        Assert.That(data.Findings(), Has.One.StartsWith(message).And.One.StartsWith("fault: address: "));
        Assert.That(data.Findings().Where(finding => finding.StartsWith("fault: label: ")), Is.Empty);
    }
}
