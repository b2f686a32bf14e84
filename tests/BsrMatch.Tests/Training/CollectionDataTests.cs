using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class CollectionDataTests
{
    private SmallCollection collection;
    private TrainingFolder own;

    [SetUp]
    public void MakeFolders() => (collection, own) = (new SmallCollection(), new TrainingFolder(20));

    [TearDown]
    public void RemoveThem()
    {
        collection.Dispose();
        own.Dispose();
    }

    [Test]
    public void The_corpus_is_the_catalogue_and_the_queries_are_the_profiles()
    {
        var data = Load();

        Assert.That(data.Catalogue.Programmes, Has.Count.EqualTo(12));
        Assert.That(data.Catalogue.Name, Is.EqualTo(Path.GetFileName(collection.Folder)));
        Assert.That(data.Lessons.Select(lesson => lesson.Profile.Id),
            Is.EqualTo(Enumerable.Range(0, 40).Select(i => $"train-{i}")));
        Assert.That(data.Lessons[0].Profile.Needs, Does.StartWith("We look for help with "));
    }

    // In a collection a 1 is relevant, which our own scale calls 2; it ends at 4.
    [Test]
    public void Grades_are_shifted_by_one_and_a_nought_is_no_grade()
    {
        collection.Judge("train", "train-1 doc-0 0", "train-1 doc-1 1", "train-1 doc-2 2", "train-1 doc-3 3",
            "train-1 doc-4 4");

        Assert.That(Load().Lessons.Single().Grades, Is.EquivalentTo(new Dictionary<string, int>
        {
            ["doc-1"] = 2,
            ["doc-2"] = 3,
            ["doc-3"] = 4,
            ["doc-4"] = 4,
        }));
    }

    [Test]
    public void Themes_are_learned_from_our_own_training_data()
    {
        var (data, founding) = (Load(), FoundingData.Load(own.Data));

        Assert.That(data.LessonsHaveThemes, Is.False);
        Assert.That(founding.LessonsHaveThemes);
        Assert.That(data.Taxonomy.Ids, Is.EqualTo(founding.Taxonomy.Ids));
        Assert.That(data.ThemeLessons.Select(lesson => lesson.Profile.Id),
            Is.EqualTo(founding.Lessons.Select(lesson => lesson.Profile.Id)));
        Assert.That(data.Lessons.SelectMany(lesson => lesson.NeedThemes), Is.Empty);
    }

    [Test]
    public void What_dev_judges_is_held_out()
    {
        var heldOut = Load().HeldOut!;

        Assert.That(heldOut.Profiles.Select(profile => profile.Id),
            Is.EqualTo(Enumerable.Range(40, 20).Select(i => $"dev-{i}")));
        Assert.That(heldOut.Qrels.Grade("dev-40", "doc-4"), Is.EqualTo(1), "as the collection grades");
        Assert.That(heldOut.RelevantFrom, Is.EqualTo(EvaluationOptions.RelevantFromForBeir));
    }

    [Test]
    public void Nothing_is_held_out_without_a_dev_or_when_dev_itself_is_learned()
    {
        Assert.That(Load("dev").HeldOut, Is.Null);
        File.Delete(Path.Combine(collection.Folder, "qrels", "dev.tsv"));
        Assert.That(Load().HeldOut, Is.Null);
    }

    [Test]
    public void A_query_in_both_train_and_dev_is_a_fault_that_names_it()
    {
        collection.Judge("dev", "dev-40 doc-4 1", "train-7 doc-7 1", "train-9 doc-9 1");

        var fault = FaultOf(() => Load());

        Assert.That((fault.Source, fault.Field, fault.Value),
            Is.EqualTo((Path.Combine(collection.Folder, "qrels", "train.tsv"), "query-id", "train-7")));
        Assert.That(fault.Expected, Does.Contain("2 are in both"));
    }

    [Test]
    public void Judgements_that_name_no_document_of_the_corpus_are_a_fault()
    {
        collection.Judge("train", "train-1 other-5 1", "train-2 other-6 1", "train-3 doc-3 0");

        var fault = FaultOf(() => Load());

        Assert.That((fault.Field, fault.Value), Is.EqualTo(("corpus-id", "other-5")));
        Assert.That(fault.Remedy, Does.Contain("belong to this collection"));
    }

    [Test]
    public void Judgements_without_a_relevant_document_are_a_fault()
    {
        collection.Judge("train", "train-1 doc-1 0");

        Assert.That(FaultOf(() => Load()).Value, Is.Null);
    }

    [Test]
    public void A_split_that_is_not_there_is_told_which_there_are() =>
        Assert.That(FaultOf(() => Load("test")).Remedy, Does.Contain("dev, train"));

    [Test]
    public void The_hash_is_of_all_that_is_learned_from_and_of_nothing_held_out()
    {
        var before = Load().Hash;
        collection.Judge("dev", "dev-41 doc-1 1");
        var otherDev = Load().Hash;
        collection.Judge("train", "train-1 doc-1 1");
        var otherTrain = Load().Hash;
        own.ThemeLines = [.. own.ThemeLines.SkipLast(1)];

        Assert.That(otherDev, Is.EqualTo(before));
        Assert.That(otherTrain, Is.Not.EqualTo(before));
        Assert.That(Load().Hash, Is.Not.EqualTo(otherTrain));
    }

    private TrainingData Load(string split = "train") =>
        CollectionData.Load(new CollectionChoice { Folder = collection.Folder, Split = split }, own.Data);

    private static Fault FaultOf(Action action) => Assert.Throws<InputException>(action)!.Faults.Single();
}
