using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class BeginningTests
{
    private static readonly LearnedTexts Learned = SmallLessons.Learn(SmallLessons.Data).Learned;
    private static readonly CatalogueIndex Known = new(SmallLessons.Data.Catalogue, Learned);

    private static readonly Beginning[] All =
        [.. Enumerable.Range(0, Beginning.Count).Select(number => new Beginning(Known, Learned, number, 1))];

    [Test]
    public void Beginners_have_few_cases_and_no_place_in_the_networks()
    {
        foreach (var (then, programme) in Programmes().Where(pair => pair.Then.IsBeginner(pair.Programme)))
        {
            Assert.That(GoodCases(then, programme), Is.Zero.Or.EqualTo(5)
                .Or.EqualTo(Math.Min(20, GoodCases(Learned.Experience.Cases, programme))));
            Assert.That(programme.AffinityLabel, Is.EqualTo(-1));
        }
    }

    [Test]
    public void The_others_are_as_they_are()
    {
        foreach (var (then, programme) in Programmes().Where(pair => !pair.Then.IsBeginner(pair.Programme)))
        {
            Assert.That(GoodCases(then, programme), Is.EqualTo(GoodCases(Learned.Experience.Cases, programme)));
            Assert.That(programme.AffinityLabel,
                Is.EqualTo(Known.Programmes[programme.Index].AffinityLabel));
        }
    }

    [Test]
    public void There_are_beginners_with_and_without_cases_and_others()
    {
        var beginners = Programmes().Where(pair => pair.Then.IsBeginner(pair.Programme)).ToList();

        var cases = beginners.Select(pair => GoodCases(pair.Then, pair.Programme)).ToList();
        Assert.That(cases, Does.Contain(0));
        Assert.That(cases.Where(count => count > 1), Is.Not.Empty);
        Assert.That(beginners, Has.Count.LessThan(Programmes().Count()));
    }

    [Test]
    public void A_case_keeps_its_place_and_its_words()
    {
        foreach (var (at, past) in Learned.Experience.Cases.Index())
        {
            Assert.That(All.Select(then => then.Case(at).Id), Is.All.EqualTo(past.Id));
            Assert.That(All.Select(then => then.Case(at).Need), Has.All.EqualTo(past.Need));
        }
    }

    [Test]
    public void The_profiles_are_spread_over_all_beginnings() => Assert.That(
        SmallLessons.Data.Lessons.Select(lesson => Beginning.Of(lesson.Profile.Id, 1)).Distinct(),
        Is.EquivalentTo(Enumerable.Range(0, Beginning.Count)));

    private static IEnumerable<(Beginning Then, ProgrammeView Programme)> Programmes() =>
        All.SelectMany(then => then.Index.Programmes.Select(programme => (then, programme)));

    private static int GoodCases(Beginning then, ProgrammeView programme) =>
        GoodCases(then.Learned.Experience.Cases, programme);

    private static int GoodCases(IEnumerable<PastCase> cases, ProgrammeView programme) =>
        cases.Count(past => Experience.IsGood(past, programme.Programme.Id));
}
