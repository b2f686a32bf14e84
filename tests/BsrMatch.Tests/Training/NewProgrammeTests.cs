using BsrMatch.Catalogue;
using BsrMatch.Learning;
using BsrMatch.Matching;
using BsrMatch.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

/// <summary>
/// Of forty profiles thirteen were best served by the loans; two of those are kept for comparing models.
/// </summary>
internal sealed class NewProgrammeTests
{
    private static readonly Programme Loans = SmallLessons.Data.Catalogue.Find("loans")!;

    private static readonly
        Lazy<List<(string Name, ModelBundle Model, ProgrammeCatalogue Catalogue)>> Stages = new(() =>
        [.. NewProgramme.Stages(Loans, SmallLessons.Data, 1, _ => { })]);

    [Test]
    public void It_is_measured_before_its_import_after_it_and_with_more_and_more_cases() =>
        Assert.That(Stages.Value.Select(stage => stage.Name),
            Is.EqualTo(new[] { "before import", "imported", "5 cases", "10 cases", "20 cases" }));

    [Test]
    public void Before_its_import_it_is_not_ranked_and_after_it_always()
    {
        var ranked = Stages.Value.Select(stage => Ranking(stage.Model, stage.Catalogue).Contains("loans"));
        Assert.That(ranked, Is.EqualTo(new[] { false, true, true, true, true }));
    }

    [Test]
    public void Each_stage_has_so_many_past_cases_of_it_as_far_as_there_are()
    {
        var cases = Stages.Value.Select(stage => stage.Model.Texts.Experience.Cases
            .Count(past => past.Grades.Any(grade => grade.ProgrammeId == "loans")));
        Assert.That(cases, Is.EqualTo(new[] { 0, 0, 5, 10, 11 }));
    }

    [Test]
    public void More_cases_are_the_fewer_ones_and_others()
    {
        var ids = NewProgramme.CasesOf(Loans, SmallLessons.Data, 1).Select(one => one.Profile.Id).ToList();
        var again = NewProgramme.CasesOf(Loans, SmallLessons.Data, 1).Select(one => one.Profile.Id);
        var otherwise = NewProgramme.CasesOf(Loans, SmallLessons.Data, 2).Select(one => one.Profile.Id);

        Assert.That(ids, Has.Count.EqualTo(11));
        Assert.That(ids.Where(GateDraw.Keeps), Is.Empty);
        Assert.That(again, Is.EqualTo(ids));
        Assert.That(otherwise, Is.EquivalentTo(ids).And.Not.EqualTo(ids));
    }

    private static IEnumerable<string> Ranking(ModelBundle model, ProgrammeCatalogue catalogue) => Matcher
        .Create(model, catalogue)
        .Measure(SmallLessons.Gate.Profiles[0], TrainingData.AsOf, [RankingMethod.Model])
        .Rankings[0].Candidates.Select(candidate => candidate.ProgrammeId);
}
