using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using BsrMatch.Evaluation;
using BsrMatch.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

[Category("Slow")]
internal sealed class TrainerTests
{
    private const int Part = 300;

    // Three standard errors of a mean over 300 profiles whose nDCG@3 spreads by about 0.33.
    private const double Error = 0.06;

    [Test]
    public void Training_twice_gives_the_same_bytes()
    {
        using var first = new TrainingFolder(120);
        using var second = new TrainingFolder(120);
        Train(first);
        Train(second);

        AssertSameFiles(second.Models, first.Models);
        Assert.That(() => ModelBundle.LoadCurrent(first.Models), Throws.Nothing);
    }

    [Test]
    public void Training_into_a_folder_that_has_the_bundle_already_changes_nothing()
    {
        using var folder = new TrainingFolder(120);
        var report = Train(folder);
        var before = Directory.GetFiles(report.Folder).ToDictionary(path => path, File.ReadAllBytes);
        Train(folder);

        Assert.That(Directory.GetFiles(report.Folder), Is.EquivalentTo(before.Keys));
        foreach (var (path, bytes) in before) Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
    }

    [Test]
    public void The_whole_training_reproduces_the_shipped_bundle_byte_for_byte()
    {
        // ML.NET adds up floats in vectors as wide as the CPU has, and width changes the order of additions:
        // with AVX2 alone it learns slightly other weights than with AVX-512, which the shipped bundle had.
        if (!Avx2.IsSupported || !Fma.IsSupported || !Vector512.IsHardwareAccelerated)
            Assert.Ignore("needs x64 with FMA and 512-bit vectors, as the shipped bundle was trained with");
        var models = Directory.CreateTempSubdirectory("bsrmatch-");
        try
        {
            Trainer.Train(
                new TrainingOptions
                {
                    DataFolder = Repository.PathTo("training-data"),
                    ModelsFolder = models.FullName,
                },
                _ => { });

            AssertSameFiles(models.FullName, Repository.PathTo("models"));
        }
        finally
        {
            models.Delete(recursive: true);
        }
    }

    [Test]
    public void With_grades_shuffled_among_profiles_nothing_but_popularity_is_left_to_learn()
    {
        using var folder = new TrainingFolder(Part);
        var groups = Judged(folder);
        var ids = groups.Select(group => group.Id).ToArray();
        new Random(1).Shuffle(ids);
        folder.JudgementLines = [.. groups.Zip(ids, (group, id) => group.Grades.Select(grade =>
            $"{id} 0 {grade.Programme} {grade.Grade}")).SelectMany(lines => lines)];
        var popular = Popularity(groups);

        Assert.That(CrossValidated(Train(folder)), Is.LessThan(popular + Error));
    }

    [Test]
    public void With_programmes_shuffled_as_well_ranking_falls_to_random()
    {
        using var folder = new TrainingFolder(Part);
        var random = new Random(2);
        var groups = Judged(folder)
            .Select(group => group with { Grades = Shuffled(group.Grades, random) }).ToList();
        folder.JudgementLines =
        [
            .. groups.SelectMany(group => group.Grades.Select(grade =>
                $"{group.Id} 0 {grade.Programme} {grade.Grade}")),
        ];

        Assert.That(CrossValidated(Train(folder)), Is.EqualTo(ByLot(groups)).Within(Error));
    }

    [Test]
    public void The_order_of_the_lessons_does_not_matter_to_the_quality_which_is_far_above_random()
    {
        using var given = new TrainingFolder(Part);
        using var shuffled = new TrainingFolder(Part);
        var lines = shuffled.ProfileLines.ToArray();
        new Random(3).Shuffle(lines);
        shuffled.ProfileLines = lines;
        var (first, second) = (CrossValidated(Train(given)), CrossValidated(Train(shuffled)));

        Assert.That(second, Is.EqualTo(first).Within(0.02));
        Assert.That(first, Is.GreaterThan(Popularity(Judged(given)) + 4 * Error));
    }

    private static TrainingReport Train(TrainingFolder folder) => Trainer.Train(
        new TrainingOptions { DataFolder = folder.Data, ModelsFolder = folder.Models }, _ => { });

    private static double CrossValidated(TrainingReport report)
    {
        using var card = JsonDocument.Parse(report.CardJson);
        return card.RootElement.GetProperty("crossValidation").GetProperty("nDCG@3").GetDouble();
    }

    private static List<Group> Judged(TrainingFolder folder) =>
    [
        .. folder.JudgementLines.Select(line => line.Split(' ')).GroupBy(cells => cells[0]).Select(group =>
            new Group(group.Key, [.. group.Select(cells => (cells[2], int.Parse(cells[3])))])),
    ];

    private static (string Programme, int Grade)[] Shuffled(
        (string Programme, int Grade)[] grades, Random random)
    {
        var values = grades.Select(grade => grade.Grade).ToArray();
        random.Shuffle(values);
        return [.. grades.Zip(values, (grade, value) => (grade.Programme, value))];
    }

    // The best that a ranking which is the same for everybody can do.
    private static double Popularity(List<Group> groups)
    {
        var gains = groups.SelectMany(group => group.Grades).GroupBy(grade => grade.Programme)
            .OrderByDescending(group => group.Sum(grade => Math.Pow(2, grade.Grade) - 1))
            .Select(group => group.Key);
        string[] order = [.. gains];
        return Ndcg(groups, _ => order).Average();
    }

    private static double ByLot(List<Group> groups)
    {
        var random = new Random(4);
        return Enumerable.Range(0, 40).Average(_ => Ndcg(groups, group =>
        {
            var order = group.Grades.Select(grade => grade.Programme).ToArray();
            random.Shuffle(order);
            return order;
        }).Average());
    }

    private static double[] Ndcg(List<Group> groups, Func<Group, string[]> order) => RankingMetrics.Evaluate(
        groups.Select(group => new ProfileRanking(group.Id,
            [.. order(group).Select((programme, at) => new RankedCandidate(programme, -at))])),
        new Qrels(groups.SelectMany(group => group.Grades.Select(grade =>
            new Judgement(group.Id, grade.Programme, grade.Grade)))), 2).ValuesOf("nDCG@3").ToArray();

    private static void AssertSameFiles(string folder, string expected)
    {
        Assert.That(Names(folder), Is.EquivalentTo(Names(expected)));
        foreach (var name in Names(expected))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder, name)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(expected, name))), name);
        }

        static IEnumerable<string> Names(string root) =>
            Directory.GetFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal);
    }

    private sealed record Group(string Id, (string Programme, int Grade)[] Grades);
}
