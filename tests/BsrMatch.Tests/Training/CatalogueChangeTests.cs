using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class CatalogueChangeTests
{
    private static readonly TrainingData Data = SmallLessons.Data;

    [Test]
    public void The_same_catalogue_changes_nothing() =>
        Assert.That(CatalogueChange.To(Data.Catalogue, Data), Is.SameAs(Data));

    [Test]
    public void Without_a_programme_its_grades_are_left_out_and_its_profiles_are_served_by_nothing()
    {
        var changed = CatalogueChange.To(Without("loans"), Data);

        Assert.That(changed.Lessons, Has.Count.EqualTo(Data.Lessons.Count));
        Assert.That(changed.Lessons.SelectMany(lesson => lesson.Grades.Keys), Does.Not.Contain("loans"));
        Assert.That(changed.Lessons.Count(lesson => lesson.Grades.Count == 0), Is.EqualTo(13));
        Assert.That(changed.Lessons.Select(lesson => lesson.Judged), Is.All.Null);
    }

    [Test]
    public void Of_a_programme_the_graders_did_not_know_nothing_was_said()
    {
        var changed = CatalogueChange.To(With("new"), Data);

        Assert.That(changed.Lessons.Select(lesson => lesson.Judged), Is.All.EquivalentTo(
            Data.Catalogue.Programmes.Select(programme => programme.Id)));
    }

    [Test]
    public void Where_most_programmes_are_unknown_nobody_can_say_that_nothing_serves_a_need()
    {
        var unserved = SmallLessons.WithGrades("p-1");
        var changed = CatalogueChange.To(With("v", "w", "x", "y", "z"), unserved);

        Assert.That(changed.Lessons.Select(lesson => lesson.Profile.Id), Does.Not.Contain("p-1"));
        Assert.That(CatalogueChange.To(With("v"), unserved).Lessons.Select(lesson => lesson.Profile.Id),
            Does.Contain("p-1"));
    }

    [Test]
    public void Unjudged_programmes_are_no_candidates_of_a_group()
    {
        var learner = SmallLessons.Learn(CatalogueChange.To(With("a-new-one"), Data));
        var group = learner.TrainingGroups(-1)[0];

        Assert.That(group.Candidates, Has.Count.EqualTo(Data.Catalogue.Programmes.Count));
        Assert.That(group.Programmes, Is.EqualTo(new[] { 1, 2, 3, 4 }), "the new one comes first by id");
    }

    [Test]
    public void Held_out_profiles_are_measured_by_the_programmes_that_are_there()
    {
        var heldOut = new JudgedProfiles([Some.Profile("h", needs: "x")],
            new Qrels([new("h", "loans", 3), new("h", "clinics", 1)]), 2);

        Assert.That(CatalogueChange.HeldOut(Data.Catalogue, heldOut), Is.SameAs(heldOut));
        Assert.That(CatalogueChange.HeldOut(Without("loans"), heldOut)!.Qrels.Judgements,
            Is.EqualTo(new[] { new Judgement("h", "clinics", 1) }));
    }

    private static ProgrammeCatalogue Without(string id) =>
        new("fewer", Data.Catalogue.Programmes.Where(programme => programme.Id != id));

    private static ProgrammeCatalogue With(params string[] ids) => new("more",
        [.. Data.Catalogue.Programmes, .. ids.Select(id => Some.Programme(id, id, "Something new"))]);
}
