using BsrMatch.Catalogue;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

/// <summary>Of forty profiles every third is about money: thirteen, from p-1 on, all served by the loans.</summary>
internal sealed class LeaveOneOutTests
{
    private static readonly Programme Loans = ProgrammeOf("loans");

    [Test]
    public void The_programme_is_gone_from_the_catalogue()
    {
        var rest = LeaveOneOut.Without(Loans, SmallLessons.Data);

        Assert.That(rest.Catalogue.Programmes.Select(programme => programme.Id),
            Is.EqualTo(new[] { "clinics", "placements", "rarely-used" }));
        Assert.That(rest.Catalogue.Name, Is.EqualTo(SmallLessons.Data.Catalogue.Name));
    }

    [Test]
    public void The_programme_is_gone_from_the_grades_of_profiles_it_did_not_serve()
    {
        var data = SmallLessons.WithGrades("p-0", ("clinics", 3), ("loans", 1));
        var rest = LeaveOneOut.Without(Loans, data);

        Assert.That(GradesOf(rest, "p-0"), Is.EquivalentTo(new Dictionary<string, int> { ["clinics"] = 3 }));
        Assert.That(rest.Lessons.SelectMany(lesson => lesson.Grades.Keys), Does.Not.Contain("loans"));
    }

    [Test]
    public void The_profiles_it_served_are_gone_whoever_else_served_them()
    {
        var data = SmallLessons.WithGrades("p-0", ("clinics", 4), ("loans", 2));
        var rest = LeaveOneOut.Without(Loans, data);

        Assert.That(data.Lessons.Select(lesson => lesson.Profile.Id).Except(Ids(rest.Lessons)),
            Is.EquivalentTo(Ids(data.Lessons).Where(id => Number(id) % 3 == 1).Append("p-0")));
        Assert.That(Ids(rest.ThemeLessons), Does.Contain("p-0"), "health is no theme of the loans");
    }

    [Test]
    public void Statements_of_its_own_themes_are_gone_though_another_served_the_profile()
    {
        var data = SmallLessons.WithGrades("p-1", ("clinics", 4));
        var rest = LeaveOneOut.Without(Loans, data);

        Assert.That(Ids(rest.ThemeLessons), Is.EqualTo(Ids(data.Lessons).Where(id => Number(id) % 3 != 1)));
        Assert.That(Ids(rest.Lessons), Does.Not.Contain("p-1"));
    }

    [TestCase("need")]
    [TestCase("activity")]
    public void A_theme_of_its_own_is_a_statement_of_needs_and_of_activities(string where)
    {
        HashSet<string> money = ["money"];
        var data = SmallLessons.Of(
        [
            .. SmallLessons.Data.Lessons.Select(lesson => lesson.Profile.Id switch
            {
                "p-0" when where == "need" => lesson with { NeedThemes = money },
                "p-0" => lesson with { ActivityThemes = money },
                _ => lesson,
            }),
        ]);

        Assert.That(Ids(LeaveOneOut.Without(Loans, SmallLessons.Data).ThemeLessons), Does.Contain("p-0"));
        Assert.That(Ids(LeaveOneOut.Without(Loans, data).ThemeLessons), Does.Not.Contain("p-0"));
    }

    [Test]
    public void Statements_of_shared_themes_stay()
    {
        var data = SmallLessons.Data with
        {
            Catalogue = new ProgrammeCatalogue("shared",
                [.. SmallLessons.Data.Catalogue.Programmes, Some.Programme("bank", themes: ["money"])]),
        };
        var rest = LeaveOneOut.Without(Loans, data);

        Assert.That(Ids(rest.ThemeLessons), Is.EqualTo(Ids(data.ThemeLessons)));
        Assert.That(Ids(rest.Lessons), Is.EqualTo(Ids(data.Lessons).Where(id => Number(id) % 3 != 1)));
    }

    [Test]
    public void Without_a_programme_of_no_theme_only_the_profiles_it_served_are_gone()
    {
        var rest = LeaveOneOut.Without(ProgrammeOf("rarely-used"), SmallLessons.Data);

        Assert.That(Ids(rest.ThemeLessons), Has.Length.EqualTo(40));
        Assert.That(Ids(rest.Lessons), Is.EqualTo(Ids(SmallLessons.Data.Lessons).Where(id => id != "p-0")));
    }

    [Test]
    public void What_is_left_is_all_a_training_needs()
    {
        var rest = LeaveOneOut.Without(Loans, SmallLessons.Data);
        var (_, affinity) = new TextTrainer(rest, 1, _ => { }).Train([-1])[0];

        Assert.That(affinity.Programmes, Is.EqualTo(new[] { "clinics", "placements" }));
    }

    private static Programme ProgrammeOf(string id) =>
        SmallLessons.Data.Catalogue.Programmes.Single(programme => programme.Id == id);

    private static IReadOnlyDictionary<string, int> GradesOf(TrainingData data, string id) =>
        data.Lessons.Single(lesson => lesson.Profile.Id == id).Grades;

    private static string[] Ids(IReadOnlyList<Lesson> lessons) =>
        [.. lessons.Select(lesson => lesson.Profile.Id)];

    private static int Number(string id) => int.Parse(id[2..], System.Globalization.CultureInfo.InvariantCulture);
}
