using BsrMatch.Eligibility;

namespace BsrMatch.Tests.Eligibility;

public sealed class KleeneProperties
{
    private static readonly Verdict[] Values = Enum.GetValues<Verdict>();

    [Test]
    public void TheTruthTableOfTheConjunctionIsKleenes()
    {
        const Verdict no = Verdict.Ineligible, unknown = Verdict.Unknown, yes = Verdict.Eligible;
        var table = Values.Select(a => Values.Select(b => Kleene.All([a, b])).ToArray()).ToArray();

        Verdict[][] kleene = [[no, no, no], [no, unknown, unknown], [no, unknown, yes]];
        Assert.That(table, Is.EqualTo(kleene));
    }

    [Test]
    public void NothingToMeetIsMetAndNothingToChooseFromIsNot()
    {
        Assert.That(Kleene.All([]), Is.EqualTo(Verdict.Eligible));
        Assert.That(Kleene.Any([]), Is.EqualTo(Verdict.Ineligible));
    }

    [FsCheck.NUnit.Property]
    public bool OrderDoesNotMatter(Verdict[] values) =>
        Kleene.All(values) == Kleene.All(values.Reverse())
        && Kleene.Any(values) == Kleene.Any(values.Reverse());

    [FsCheck.NUnit.Property]
    public bool GroupingDoesNotMatter(Verdict[] left, Verdict[] right) =>
        Kleene.All([Kleene.All(left), Kleene.All(right)]) == Kleene.All([.. left, .. right]);

    [FsCheck.NUnit.Property]
    public bool SayingItTwiceChangesNothing(Verdict[] values) =>
        Kleene.All([.. values, .. values]) == Kleene.All(values);

    [FsCheck.NUnit.Property]
    public bool DeMorganHolds(Verdict[] values) =>
        Kleene.Not(Kleene.All(values)) == Kleene.Any(values.Select(Kleene.Not));

    [FsCheck.NUnit.Property]
    public bool NotTwiceIsTheSame(Verdict value) => Kleene.Not(Kleene.Not(value)) == value;

    [FsCheck.NUnit.Property]
    public bool LearningMoreNeverOverturnsADecidedAnswer(Verdict[] values, bool[] answers)
    {
        var before = Kleene.All(values);
        var learnt = values.Select((value, index) => value != Verdict.Unknown || index >= answers.Length
            ? value
            : Kleene.Of(answers[index]));
        return before == Verdict.Unknown || Kleene.All(learnt) == before;
    }
}
