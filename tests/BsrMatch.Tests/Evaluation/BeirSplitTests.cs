using BsrMatch.Evaluation;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Evaluation;

internal sealed class BeirSplitTests
{
    private string folder = "";

    [SetUp]
    public void MakeACollection()
    {
        folder = Directory.CreateTempSubdirectory("bsrmatch-beir-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "qrels"));
        Write("queries.jsonl",
            """
            {"_id": "q2", "text": "plasma pour plastiques", "language": "FR", "metadata": {"year": 2020}}

            {"_id": "q1", "text": "money for a pilot line", "language": "english"}
            {"_id": "q3", "text": "nobody judged this"}
            """);
        Write("qrels/dev.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n");
        Write("qrels/train.tsv", "query-id\tcorpus-id\tscore\nq9\td1\t1\n");
    }

    [TearDown]
    public void RemoveIt() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_split_has_the_queries_its_qrels_name()
    {
        var split = BeirSplit.Load(folder, "dev");

        Assert.That(split.Profiles, Is.EqualTo(new[]
        {
            new SmeProfile { Id = "q2", Needs = "plasma pour plastiques", Language = "fr" },
            new SmeProfile { Id = "q1", Needs = "money for a pilot line" },
        }));
        Assert.That(split.Qrels.Grade("q2", "d2"), Is.EqualTo(1));
    }

    [Test]
    public void A_judged_query_that_is_missing_is_a_fault()
    {
        var fault = Some.FaultsOf(() => BeirSplit.Load(folder, "train")).Single();

        Assert.That((fault.Field, fault.Value), Is.EqualTo(("query-id", "q9")));
    }

    [Test]
    public void An_unknown_split_is_told_which_there_are() =>
        Assert.That(Some.FaultsOf(() => BeirSplit.Load(folder, "test"))[0].Remedy,
            Is.EqualTo("choose one of: dev, train"));

    [Test]
    public void A_folder_that_is_no_collection_is_a_fault() =>
        Assert.That(Some.FaultsOf(() => BeirSplit.Load(Path.Combine(folder, "nowhere"), "dev"))[0].Remedy,
            Does.Contain("queries.jsonl"));

    [Test]
    public void Every_bad_query_is_a_fault()
    {
        Write("queries.jsonl",
            """
            {"_id": "q1", "text": "a"}
            {"_id": "q1", "text": "b"}
            {"_id": "q 2", "text": "c"}
            {"text": "d"}
            {"_id": "q5", "text": " "}
            {"_id": 6, "text": "f"}
            {"_id": "q7"
            "q8"
            """);

        var faults = Some.FaultsOf(() => BeirSplit.Load(folder, "dev"));

        Assert.That(faults.Select(fault => (fault.Line, fault.Field)), Is.EqualTo(new (int?, string)[]
        {
            (2, "_id"), (3, "_id"), (4, "_id"), (5, "text"), (6, "_id"), (7, ""), (8, ""),
        }));
    }

    [Test]
    public void Own_queries_and_judgements_take_the_place_of_the_collections()
    {
        Write("mine.jsonl", """{"_id": "m1", "text": "a crane"}""");
        Write("mine.qrels", "m1 0 d7 2\n");

        var split = Chosen("mine.jsonl", "mine.qrels").Load();

        Assert.That(split.Profiles, Is.EqualTo(new[] { new SmeProfile { Id = "m1", Needs = "a crane" } }));
        Assert.That(split.Qrels.Judgements, Is.EqualTo(new[] { new Judgement("m1", "d7", 2) }));
    }

    [Test]
    public void Own_judgements_may_be_of_the_collections_queries()
    {
        Write("mine.tsv", "query-id\tcorpus-id\tscore\nq3\td1\t1\n");

        Assert.That(Chosen(null, "mine.tsv").Load().Profiles.Select(query => query.Id),
            Is.EqualTo(new[] { "q3" }));
    }

    [Test]
    public void A_judged_query_that_own_queries_lack_is_a_fault_of_the_own_file()
    {
        Write("mine.jsonl", """{"_id": "m1", "text": "a crane"}""");

        var faults = Some.FaultsOf(() => Chosen("mine.jsonl", null).Load());

        Assert.That(faults.Select(fault => fault.Value), Is.EqualTo(new[] { "q1", "q2" }));
        Assert.That(faults[0].Expected, Does.Contain("mine.jsonl"));
    }

    [TestCase("nowhere.jsonl", null)]
    [TestCase(null, "nowhere.tsv")]
    public void An_own_file_that_is_not_there_is_named(string? queries, string? qrels) =>
        Assert.That(Some.FaultsOf(() => Chosen(queries, qrels).Load())[0].Source, Does.Contain("nowhere"));

    [Test]
    public void A_chosen_split_is_the_one_read_by_its_name()
    {
        var (chosen, named) = (Chosen(null, null).Load(), BeirSplit.Load(folder, "dev"));

        Assert.That(chosen.Profiles, Is.EqualTo(named.Profiles));
        Assert.That(chosen.Qrels.Judgements, Is.EqualTo(named.Qrels.Judgements));
    }

    private CollectionChoice Chosen(string? queries, string? qrels) => new()
    {
        Folder = folder,
        Split = "dev",
        QueriesFile = queries is null ? null : Path.Combine(folder, queries),
        QrelsFile = qrels is null ? null : Path.Combine(folder, qrels),
    };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
