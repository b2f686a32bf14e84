using BsrMatch.Learning;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class AddedCasesTests
{
    // Told by GateDraw: the second is kept, the first is not.
    private const string Open = "b";
    private const string Kept = "a";

    [Test]
    public void A_project_teaches_its_programme_and_that_the_others_did_not_serve()
    {
        var lesson = Only(Case(Open, grades: ("loans", 3, 1)));

        Assert.That(lesson.Grades, Is.EqualTo(new Dictionary<string, int> { ["loans"] = 3 }));
        Assert.That(lesson.Judged, Is.Null);
        Assert.That(lesson.Weight, Is.EqualTo(1));
        Assert.That(lesson.IsRefusalOnly, Is.False);
    }

    [Test]
    public void What_the_draw_keeps_is_never_learned_from_and_is_counted()
    {
        var (data, sources) = Add(
            Case(Kept, "An incubator", ("loans", 3, 1)), Case(Open, "A loan", ("loans", 3, 1)));

        Assert.That(Ids(data), Does.Contain(Open).And.Not.Contain(Kept));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 1, 1, 0, 0)));
    }

    [Test]
    public void A_kept_text_does_not_come_back_under_another_id()
    {
        var (data, sources) = Add(
            Case(Kept, "We need a LOAN, soon.", ("loans", 3, 1)),
            Case(Open, "we need a  loan soon", ("loans", 3, 1)));

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 0, 1, 0, 1)));
    }

    [Test]
    public void Later_cases_are_left_to_be_measured_on()
    {
        var (data, sources) = AddedCases.To(SmallLessons.Data,
            [Case(Open, grades: ("loans", 3, 1))], one => one.Profile.Id == Open);

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 0, 0, 1, 0)));
    }

    [Test]
    public void A_grade_for_a_programme_that_is_not_there_teaches_nothing()
    {
        var (data, sources) = Add(Case(Open, grades: ("gone", 3, 1)));

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1].Unused, Is.EqualTo(1));
    }

    [Test]
    public void Marked_themes_are_learned_from_though_no_programme_is_named()
    {
        var (data, _) = Add(Case(Open) with { Themes = ["money", "unheard-of"] });

        Assert.That(Ids(data), Does.Not.Contain(Open));
        var marked = data.ThemeLessons.Single(lesson => lesson.Profile.Id == Open);
        Assert.That(marked.NeedThemes, Is.EqualTo(new[] { "money" }));
    }

    [Test]
    public void Feedback_hides_the_clients_id_from_the_bundle()
    {
        var lesson = Only(Feedback(Open, ("loans", 3, 2)));

        Assert.That(lesson.CaseId, Is.EqualTo(CaseId.OfFirm(Open)));
        Assert.That(Only(Case(Open, grades: ("loans", 3, 1))).CaseId, Is.EqualTo(Open));
    }

    [Test]
    public void A_lesson_weighs_as_its_grades_do_by_their_gain() =>
        // Gains 7 and 1: (7 * 2 + 1 * 10) / 8.
        Assert.That(Only(Case(Open, grades: [("loans", 3, 2), ("clinics", 1, 10)])).Weight, Is.EqualTo(3));

    [Test]
    public void Successes_far_down_do_not_make_feedback_count_more_than_as_many_judgements() =>
        Assert.That(Only(Feedback(Open, ("loans", 3, 10))).Weight, Is.EqualTo(1));

    [Test]
    public void Where_all_that_is_known_is_a_refusal_there_is_nothing_to_rank()
    {
        Assert.That(Only(Feedback(Open, ("loans", 0, 1))).IsRefusalOnly);
        Assert.That(Only(Feedback(Open, ("loans", 0, 1), ("clinics", 2, 1))).IsRefusalOnly, Is.False);
    }

    [Test]
    public void Feedback_about_a_firm_of_the_folder_replaces_what_the_folder_says()
    {
        var before = SmallLessons.Data.Lessons.First(lesson => !GateDraw.Keeps(lesson.Profile.Id));
        var (data, _) = Add(Feedback(before.Profile.Id, ("rarely-used", 2, 1)));

        Assert.That(data.Lessons, Has.Count.EqualTo(SmallLessons.Data.Lessons.Count));
        var after = data.Lessons.Single(lesson => lesson.Profile.Id == before.Profile.Id);
        Assert.That(after.Grades, Is.SupersetOf(before.Grades.Where(pair => pair.Key != "rarely-used")));
        Assert.That(after.Grades["rarely-used"], Is.EqualTo(2));
    }

    [Test]
    public void The_order_of_the_cases_does_not_matter_and_their_content_does()
    {
        var (one, other) = (Case(Open, grades: ("loans", 3, 1)), Case("c", grades: ("clinics", 3, 1)));

        Assert.That(Add(one, other).Data.Hash, Is.EqualTo(Add(other, one).Data.Hash));
        Assert.That(Add(one).Data.Hash, Is.Not.EqualTo(Add(one, other).Data.Hash));
        Assert.That(Add(one).Data.Hash, Is.Not.EqualTo(
            Add(Case(Open, grades: ("loans", 2, 1))).Data.Hash));
        Assert.That(Add().Data, Is.SameAs(SmallLessons.Data));
    }

    private static (TrainingData Data, IReadOnlyList<SourceCount> Sources) Add(params LearningCase[] cases) =>
        AddedCases.To(SmallLessons.Data, cases, _ => false);

    private static Lesson Only(LearningCase one) =>
        Add(one).Data.Lessons.Single(lesson => lesson.Profile.Id == one.Profile.Id);

    private static IEnumerable<string> Ids(TrainingData data) =>
        data.Lessons.Select(lesson => lesson.Profile.Id);

    private static LearningCase Feedback(string id, params (string Programme, int Grade, double Weight)[] grades) =>
        Case(id, "Growth capital", grades) with { Origin = CaseOrigin.Feedback, IsComplete = false };

    private static LearningCase Case(string id, string needs = "Something to be funded",
        params (string Programme, int Grade, double Weight)[] grades) => new()
        {
            Profile = Some.Profile(id, needs: needs),
            Origin = CaseOrigin.Project,
            Grades = grades.ToDictionary(
            grade => grade.Programme, grade => new WeightedGrade(grade.Grade, grade.Weight)),
            IsComplete = true,
        };
}
