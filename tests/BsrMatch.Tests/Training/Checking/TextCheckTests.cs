using BsrMatch.Input;
using BsrMatch.Tests.Support;
using BsrMatch.Training.Checking;

namespace BsrMatch.Tests.Training.Checking;

internal sealed class TextCheckTests
{
    [Test]
    public void A_clean_folder_is_clean()
    {
        using var data = new SmallData();

        Assert.That(data.Check().Text, Is.EqualTo("""
            Texts a language

            language  train  test
            en            1     1

            Texts a need theme

            theme            English  others
            finance                2       0
            health                 0       0
            (no need theme)        0       0

            Texts a programme is just right for (grade 3), by language

            programme  en
            alpha       2
            beta        0

            2 texts, 0 faults, 0 warnings

            """));
    }

    [Test]
    public void A_report_with_something_of_everything_reads_well()
    {
        using var data = new SmallData()
            .Add("train", "a2", "Pelletizers for reed, please: who rents them out in autumn?", alpha: 0)
            .Add("test", "b2", "Pelletizers for reed: who rents them out in autumn?")
            .Add("train", "a3", "GrÃ¼ße von sonne@insel.example", "de", theme: "health")
            .Append("train/profiles.jsonl", """{"id": "a4", "needs": "Two nurses"}""")
            .Append("train/judgements.qrels", "zz 0 alpha 1")
            .WriteUnseen("bench/queries.jsonl", """{"_id": "q1", "text": "who rents them out in autumn"}""");

        Approved.Compare(data.Check(withUnseen: true).Text, "TextCheck");
    }

    [Test]
    public void Equal_data_give_equal_reports()
    {
        using var data = new SmallData().Add("train", "a2", "Two nurses").Add("test", "b2", "two nurses, @home");

        var first = data.Check().Text;
        Assert.That(data.Check().Text, Is.EqualTo(first));
    }

    [Test]
    public void A_folder_without_a_test_split_is_checked_as_well()
    {
        using var data = new SmallData();
        Directory.Delete(Path.Combine(data.Data, "test"), recursive: true);

        Assert.That(data.Check().Text, Does.EndWith("1 text, 0 faults, 0 warnings\n"));
    }

    [Test]
    public void A_folder_without_texts_is_said_to_be_so()
    {
        using var data = new SmallData();
        File.Delete(Path.Combine(data.Data, "train", "profiles.jsonl"));

        Assert.That(() => data.Check(), Throws.TypeOf<InputException>());
    }

    [Test]
    public void The_shipped_training_data_have_no_faults()
    {
        var report = TextCheck.Run(Repository.PathTo("training-data"));

        Assert.That(report.Faults, Is.Zero, report.Text);
        Assert.That(report.Texts, Is.EqualTo(Shipped.Train.Count + Shipped.Test.Count));
    }
}
