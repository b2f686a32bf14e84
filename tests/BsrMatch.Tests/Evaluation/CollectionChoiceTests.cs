using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class CollectionChoiceTests
{
    private static readonly CollectionChoice Choice =
        new() { Folder = Path.Combine("data", "aids"), Split = "dev" };

    [Test]
    public void Its_files_are_the_collections_own_where_none_are_chosen()
    {
        var undecided = Choice with { QueriesFile = null, QrelsFile = null };

        foreach (var choice in new[] { Choice, undecided })
        {
            Assert.That(choice.QueriesFile, Is.EqualTo(Path.Combine("data", "aids", "queries.jsonl")));
            Assert.That(choice.QrelsFile, Is.EqualTo(Path.Combine("data", "aids", "qrels", "dev.tsv")));
        }
    }

    [Test]
    public void A_chosen_file_stays_whatever_the_folder_and_the_split_are()
    {
        var choice = Choice with { QueriesFile = "q.jsonl", QrelsFile = "j.tsv" };
        choice = choice with { Folder = "elsewhere", Split = "test" };

        Assert.That((choice.QueriesFile, choice.QrelsFile), Is.EqualTo(("q.jsonl", "j.tsv")));
    }

    [Test]
    public void The_split_names_the_file_of_judgements() =>
        Assert.That(Path.GetFileName((Choice with { Split = "train" }).QrelsFile), Is.EqualTo("train.tsv"));

    [TestCase("data/aids", "aids")]
    [TestCase("data/aids/", "aids")]
    [TestCase("data/French aids (2026)", "French-aids--2026-")]
    [TestCase("data/v1.2_x", "v1-2_x")]
    [TestCase("data/aids/../loans", "loans")]
    [TestCase("/", "collection")]
    public void Its_name_is_its_folders_with_a_hyphen_for_every_unusual_character(string folder, string name) =>
        Assert.That((Choice with { Folder = folder }).Name, Is.EqualTo(name));

    [Test]
    public void The_folder_one_is_in_has_a_name_too() =>
        Assert.That((Choice with { Folder = "." }).Name,
            Is.EqualTo((Choice with { Folder = Directory.GetCurrentDirectory() }).Name).And.Not.Contains("."));
}
