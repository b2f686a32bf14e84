using BsrMatch.Evaluation;
using BsrMatch.Learning;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Learning;

internal sealed class GateProfilesTests
{
    private static readonly string[] Kept =
        [.. Enumerable.Range(0, 200).Select(i => $"case-{i}").Where(GateDraw.Keeps).Take(3)];

    private static readonly string Taught =
        Enumerable.Range(0, 200).Select(i => $"case-{i}").First(id => !GateDraw.Keeps(id));

    [Test]
    public void Imported_cases_are_a_part_of_their_own_and_only_those_nobody_may_learn_from()
    {
        var gate = GateProfiles.Of(Held(("held", 3)), [Case(Taught), Case(Kept[1]), Case(Kept[0])]);

        Assert.That(Ids(gate.Fixed), Is.EqualTo(new[] { "held" }));
        Assert.That(Ids(gate.Later), Is.EqualTo(new[] { Kept[0], Kept[1] }.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void An_import_can_neither_replace_a_fixed_profile_nor_change_the_fixed_part()
    {
        var alone = GateProfiles.Of(Held((Kept[0], 3)), []);
        var gate = GateProfiles.Of(Held((Kept[0], 3)), [Case(Kept[0], grade: 0), Case(Kept[1])]);

        Assert.That(gate.Fixed.Hash, Is.EqualTo(alone.Fixed.Hash));
        Assert.That(gate.Fixed.Profiles[0].Grades["josefin"], Is.EqualTo(3));
        Assert.That(Ids(gate.Later), Is.EqualTo(new[] { Kept[1] }));
    }

    [Test]
    public void The_hash_follows_the_content_and_not_the_order()
    {
        var hash = GatePart.Of(Held(("a", 3), ("b", 2))).Hash;

        Assert.That(GatePart.Of(Held(("b", 2), ("a", 3))).Hash, Is.EqualTo(hash));
        Assert.That(GatePart.Of(Held(("a", 3), ("b", 1))).Hash, Is.Not.EqualTo(hash));
        Assert.That(GatePart.Of(Held(("a", 3), ("c", 2))).Hash, Is.Not.EqualTo(hash));
        Assert.That(GatePart.Of(Held(("a", 3))).Hash, Is.Not.EqualTo(hash));
    }

    [Test]
    public void A_case_without_a_grade_is_left_out() =>
        Assert.That(Ids(GateProfiles.Of(Held(("held", 3)), [
            Case(Kept[0]) with { Grades = new Dictionary<string, WeightedGrade>() }]).Later), Is.Empty);

    [Test]
    public void The_shipped_test_split_is_the_fixed_part()
    {
        var gate = GateProfiles.Load(Repository.PathTo("training-data"), []);

        Assert.That(gate.Fixed.Profiles, Has.Count.EqualTo(Shipped.Judgements("test").ProfileIds.Count));
        Assert.That(gate.Later.Profiles, Is.Empty);
    }

    private static IEnumerable<string> Ids(GatePart part) => part.Profiles.Select(one => one.Profile.Id);

    private static JudgedProfiles Held(params (string Id, int Grade)[] profiles) =>
        new([.. profiles.Select(one => Some.Profile(one.Id))],
            new Qrels(profiles.Select(one => new Judgement(one.Id, "josefin", one.Grade))), 2);

    private static LearningCase Case(string id, int grade = 3) => new()
    {
        Profile = Some.Profile(id),
        Origin = CaseOrigin.Feedback,
        Grades = new Dictionary<string, WeightedGrade> { ["josefin"] = new(grade, 1) },
        IsComplete = false,
    };
}
