using System.Text;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

/// <summary>Forty short profiles about three themes, each served by the programme of its theme.</summary>
internal static class SmallLessons
{
    private static readonly (string Theme, string Programme, string[] Words)[] Worlds =
    [
        ("health", "clinics", ["hospital", "patients", "nurses", "device", "ward", "trial", "surgeons"]),
        ("money", "loans", ["loan", "capital", "investor", "bank", "interest", "growth", "shares"]),
        ("talent", "placements", ["students", "interns", "graduates", "mentor", "thesis", "campus", "staff"]),
    ];

    public static TrainingData Data { get; } = Of(Lessons());

    /// <summary>The same data with other lessons, whose themes are marked too.</summary>
    public static TrainingData Of(IReadOnlyList<Lesson> lessons) =>
        new(Taxonomy(), Catalogue(), lessons, lessons, null, "");

    /// <summary>The same data with other grades for one profile.</summary>
    public static TrainingData WithGrades(string profileId, params (string Programme, int Grade)[] grades) =>
        Of(
        [
            .. Data.Lessons.Select(lesson => lesson.Profile.Id == profileId
                ? lesson with { Grades = grades.ToDictionary(pair => pair.Programme, pair => pair.Grade) }
                : lesson),
        ]);

    public static FeatureLearner Learn(TrainingData data) => new(data, new TextTrainer(data, 1, _ => { }), 1);

    private static ThemeTaxonomy Taxonomy() => new(
    [
        .. Worlds.Select(world => new Theme(world.Theme, world.Theme, "All about " + world.Words[0],
            new Dictionary<string, IReadOnlyList<string>> { ["en"] = [world.Words[0]] })),
    ]);

    // Nobody but p-0 was ever served well by "rarely-used".
    private static ProgrammeCatalogue Catalogue() => new("small",
    [
        .. Worlds.Select(world => Some.Programme(
            world.Programme, world.Programme, string.Join(' ', world.Words),
            themes: [world.Theme], language: "en")),
        Some.Programme("rarely-used", "Something else", "Sailing ships and harbours", language: "en"),
    ]);

    /// <summary>Ninety more such profiles, to compare models by.</summary>
    public static JudgedProfiles Gate { get; } = MakeGate();

    /// <summary>Writes the catalogue and the profiles of <see cref="Gate"/> as a folder of training data.</summary>
    public static string WriteGate(string folder)
    {
        var test = Directory.CreateDirectory(Path.Combine(folder, "test")).FullName;
        var catalogue = Directory.CreateDirectory(Path.Combine(folder, "catalogue")).FullName;
        File.WriteAllLines(Path.Combine(test, "profiles.jsonl"), Gate.Profiles.Select(profile =>
            Encoding.UTF8.GetString(ProfileJson.WriteCanonical(profile))));
        File.WriteAllLines(Path.Combine(test, "judgements.qrels"), Gate.Qrels.Judgements.Select(judgement =>
            $"{judgement.ProfileId} 0 {judgement.ProgrammeId} {judgement.Grade}"));
        foreach (var programme in Data.Catalogue.Programmes)
        {
            File.WriteAllText(Path.Combine(catalogue, programme.Id + ".json"), JsonSerializer.Serialize(new
            {
                id = programme.Id,
                title = programme.Title,
                description = programme.Description,
                themes = programme.Themes,
                language = programme.Language,
            }));
        }

        return folder;
    }

    private static JudgedProfiles MakeGate()
    {
        var random = new Random(18);
        var lessons = Enumerable.Range(1, 90).Select(i => LessonOf(i, Worlds[i % 3], random)).Select(lesson =>
            lesson with { Profile = lesson.Profile with { Id = lesson.Profile.Id.Replace("p-", "gate-") } }).ToList();
        return new JudgedProfiles([.. lessons.Select(lesson => lesson.Profile)],
            new Qrels(lessons.SelectMany(lesson => lesson.Grades.Select(grade =>
                new Judgement(lesson.Profile.Id, grade.Key, grade.Value)))), 2);
    }

    private static List<Lesson> Lessons()
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, 40).Select(i => LessonOf(i, Worlds[i % 3], random))];
    }

    private static Lesson LessonOf(
        int i, (string Theme, string Programme, string[] Words) world, Random random)
    {
        var makes = "We make things of " + string.Join(" and ", random.GetItems(world.Words, 2)) + ".";
        var needs = "We look for " + string.Join(" and ", random.GetItems(world.Words, 4)) + ".";
        var grades = new Dictionary<string, int> { [world.Programme] = 2 + random.Next(3) };
        if (i == 0) grades["rarely-used"] = 3;
        return new Lesson(
            Some.Profile($"p-{i}", needs: needs, description: makes, language: "en"),
            new HashSet<string> { world.Theme }, new HashSet<string> { world.Theme }, grades);
    }
}
