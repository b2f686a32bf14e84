using BsrMatch.Learning;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class AddedCasesTests
{
    // Told by GateDraw: the second is kept, the first is not.
    private const string Open = "b";
    private const string Kept = "a";

    private static readonly DateOnly Late = new(2026, 3, 1);

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
        var (data, sources, _) = Add(
            Case(Kept, "An incubator", ("loans", 3, 1)), Case(Open, "A loan", ("loans", 3, 1)));

        Assert.That(Ids(data), Does.Contain(Open).And.Not.Contain(Kept));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 1, 1, 0, 0)));
    }

    [Test]
    public void A_kept_text_does_not_come_back_under_another_id()
    {
        var (data, sources, _) = Add(
            Case(Kept, "We need a LOAN, soon.", ("loans", 3, 1)),
            Case(Open, "we need a  loan soon", ("loans", 3, 1)));

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 0, 1, 0, 1)));
    }

    [Test]
    public void Later_cases_are_left_to_be_measured_on()
    {
        var (data, sources, later) = Split(Case(Open, grades: ("loans", 3, 1)) with { Date = Late });

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 0, 0, 1, 0)));
        Assert.That(later.Single().Profile.Id, Is.EqualTo(Open));
    }

    [Test]
    public void Later_cases_of_firms_or_texts_that_were_learned_from_are_not_measured_on()
    {
        var ofFolder = SmallLessons.Data.Lessons.First(lesson => !GateDraw.Keeps(lesson.Profile.Id)).Profile;
        var (_, sources, later) = Split(
            Case("project-early", "A mill", ("loans", 3, 1)),
            Case("project-late", "a MILL.", ("loans", 3, 1)) with { Date = Late },
            Feedback(ofFolder.Id, ("loans", 3, 1)) with { Date = Late },
            Feedback("firm-late", ("loans", 3, 1)) with { Profile = ofFolder with { Id = "firm-late" }, Date = Late });

        Assert.That(later, Is.Empty);
        Assert.That(sources.Skip(1), Is.EqualTo(new[]
        {
            new SourceCount("projects", 1, 0, 0, 1), new SourceCount("feedback", 0, 0, 0, 2),
        }));
    }

    [Test]
    public void Of_a_later_case_the_grades_of_programmes_that_are_there_count()
    {
        var (_, _, later) = Split(
            Feedback(Open, ("loans", 3, 1), ("gone", 3, 1)) with { Date = Late },
            Case("project-2", "Else", ("gone", 3, 1)) with { Date = Late });

        Assert.That(later.Single().Grades, Is.EqualTo(new Dictionary<string, int> { ["loans"] = 3 }));
        Assert.That(later.Single().IsComplete, Is.False);
    }

    [Test]
    public void One_text_under_several_ids_is_learned_once()
    {
        var (data, sources, _) = Add(
            Case("project-2", "A mill of our own", ("loans", 3, 1)),
            Case(Open, "a mill, of our own", ("loans", 3, 1)));

        Assert.That(Ids(data), Does.Contain(Open).And.Not.Contain("project-2"));
        Assert.That(sources[1], Is.EqualTo(new SourceCount("projects", 1, 0, 0, 1)));
    }

    [Test]
    public void A_grade_for_a_programme_that_is_not_there_teaches_nothing()
    {
        var (data, sources, _) = Add(Case(Open, grades: ("gone", 3, 1)));

        Assert.That(Ids(data), Does.Not.Contain(Open));
        Assert.That(sources[1].Unused, Is.EqualTo(1));
    }

    [Test]
    public void Marked_themes_are_learned_from_though_no_programme_is_named()
    {
        var (data, _, _) = Add(Case(Open) with { Themes = ["money", "unheard-of"] });

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
        var (data, _, _) = Add(Feedback(before.Profile.Id, ("rarely-used", 2, 1)));

        Assert.That(data.Lessons, Has.Count.EqualTo(SmallLessons.Data.Lessons.Count));
        var after = data.Lessons.Single(lesson => lesson.Profile.Id == before.Profile.Id);
        Assert.That(after.Grades, Is.SupersetOf(before.Grades.Where(pair => pair.Key != "rarely-used")));
        Assert.That(after.Grades["rarely-used"], Is.EqualTo(2));
    }

    [Test]
    public void Feedback_about_a_firm_of_the_folder_changes_the_grades_it_names_alone()
    {
        var known = new HashSet<string> { "loans", "clinics" };
        var data = SmallLessons.Of(
            [.. SmallLessons.Data.Lessons.Select(lesson => lesson with { Judged = known, Weight = 0.5 })]);
        var before = data.Lessons.First(lesson => !GateDraw.Keeps(lesson.Profile.Id));
        var (joined, _, _) = AddedCases.To(
            data, [Feedback(before.Profile.Id, ("placements", 3, 4))], _ => false);
        var after = joined.Lessons.Single(lesson => lesson.Profile.Id == before.Profile.Id);

        Assert.That(after.Judged, Is.EquivalentTo(new[] { "loans", "clinics", "placements" }));
        Assert.That(after.Weight, Is.EqualTo(0.5));
        Assert.That(after.IsPartial, Is.False);
        Assert.That(Only(Feedback(before.Profile.Id, ("clinics", 0, 1))).Judged, Is.Null, "all were judged");
    }

    [Test]
    public void Of_programmes_that_nobody_tried_the_networks_learn_nothing()
    {
        string[] programmes = ["loans", "clinics"];
        var tried = Only(Feedback(Open, ("loans", 3, 0.5)));

        Assert.That(TextTrainer.AffinityWeights(tried, programmes), Is.EqualTo(new[] { 0.5f, 0, 0.5f, 0, 0.5f }));
        Assert.That(TextTrainer.AffinityWeights(Only(Feedback(Open, ("loans", 0, 1))), programmes),
            Is.EqualTo(new[] { 1f, 0, 1, 0, 0 }), "nor whether anything serves the need");
        Assert.That(TextTrainer.AffinityWeights(SmallLessons.Data.Lessons[0], programmes), Is.Null);
    }

    [Test]
    public void The_order_of_the_cases_does_not_matter_and_their_content_does()
    {
        var one = Case(Open, grades: ("loans", 3, 1));
        var other = Case("c", "Something to be tried on patients", ("clinics", 3, 1));

        Assert.That(Add(one, other).Data.Hash, Is.EqualTo(Add(other, one).Data.Hash));
        Assert.That(Add(one).Data.Hash, Is.Not.EqualTo(Add(one, other).Data.Hash));
        Assert.That(Add(one).Data.Hash, Is.Not.EqualTo(
            Add(Case(Open, grades: ("loans", 2, 1))).Data.Hash));
        Assert.That(Add().Data, Is.SameAs(SmallLessons.Data));
    }

    private static JoinedData Add(params LearningCase[] cases) =>
        AddedCases.To(SmallLessons.Data, cases, _ => false);

    private static JoinedData Split(params LearningCase[] cases) =>
        AddedCases.To(SmallLessons.Data, cases, one => one.Date >= Late);

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
