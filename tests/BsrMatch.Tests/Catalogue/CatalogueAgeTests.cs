using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Tests.Support;
using static BsrMatch.Catalogue.LifecycleStatus;

namespace BsrMatch.Tests.Catalogue;

public sealed class CatalogueAgeTests
{
    private static readonly NamedLink Somebody = new("Somebody", null);

    [TestCase("2026-06-30")]
    [TestCase("2025-06-30")]
    [TestCase("2026-07-01", Description = "typed on another clock; not old at least")]
    public void AnEntryCheckedWithinTwelveMonthsIsTrusted(string verified) =>
        Assert.That(Fields(new Lifecycle(Open, null, null, DateOnly.Parse(verified))), Is.Empty);

    [Test]
    public void NobodyHasCheckedAnEntryInTheFuture() => Assert.That(
        Warnings(new Lifecycle(Open, null, null, new DateOnly(9999, 12, 31))).Single().ToString(),
        Is.EqualTo("list.json:7: lifecycle.verifiedOn: found \"9999-12-31\", expected a day up to 2026-06-30; "
            + "correct the day; nobody can have checked it then"));

    [TestCase(Closed)]
    [TestCase(Forecasted)]
    public void AStatusThatTheDatesOverruleIsWarnedOf(LifecycleStatus stored) => Assert.That(
        Fields(new Lifecycle(stored, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Some.Day)),
        Is.EqualTo(["lifecycle.status"]));

    [TestCase("2025-06-29")]
    [TestCase("2019-01-01")]
    public void AnEntryCheckedLongerAgoIsWarnedOf(string verified)
    {
        var warning = Warnings(new Lifecycle(Open, null, null, DateOnly.Parse(verified))).Single();

        Assert.That(warning.ToString(), Is.EqualTo($"list.json:7: lifecycle.verifiedOn: found \"{verified}\", "
            + "expected a day within the 12 months before 2026-06-30; check the entry against its source and "
            + "write the new day"));
    }

    [Test]
    public void ALeapDayIsTrustedUntilTheEndOfNextFebruary()
    {
        var lifecycle = new Lifecycle(Open, null, null, new DateOnly(2024, 2, 29));

        Assert.That(Warnings(lifecycle, new DateOnly(2025, 2, 28)), Is.Empty);
        Assert.That(Warnings(lifecycle, new DateOnly(2025, 3, 1)), Has.Length.EqualTo(1));
    }

    [Test]
    public void AnEntryThatWasNeverCheckedIsWarnedOf() =>
        Assert.That(Fields(new Lifecycle(Open, null, null, null)), Is.EqualTo(["lifecycle.verifiedOn"]));

    [TestCase(Open, -1, true)]
    [TestCase(Forecasted, -1, true)]
    [TestCase(Open, 0, false)]
    [TestCase(Open, null, false)]
    [TestCase(Closed, -1, false)]
    [TestCase(Archived, -1, false)]
    [TestCase(null, -1, true)]
    public void AStatusThatHasNotHeardOfTheEndIsWarnedOf(LifecycleStatus? stored, int? closes, bool expected)
    {
        DateOnly? end = closes is { } days ? Some.Day.AddDays(days) : null;
        var fields = Fields(new Lifecycle(stored, null, end, Some.Day), Somebody);

        Assert.That(fields, Is.EqualTo(expected ? new[] { "lifecycle.status" } : []));
    }

    [Test]
    public void AnArchivedProgrammeLeadsSomewhere() => Assert.Multiple(() =>
    {
        var archived = new Lifecycle(Archived, null, null, Some.Day);
        Assert.That(Fields(archived), Is.EqualTo(["successor"]));
        Assert.That(Fields(archived, successor: Somebody), Is.Empty);
        Assert.That(Fields(archived, contact: Somebody), Is.Empty);
        Assert.That(Fields(archived with { Status = Closed }), Is.Empty);
    });

    private static string[] Fields(
        Lifecycle lifecycle, NamedLink? successor = null, NamedLink? contact = null) =>
        [.. CatalogueAge.Warnings(
            Some.Programme(lifecycle: lifecycle) with { Successor = successor, Contact = contact },
            Some.Day, "list.json", 7).Select(warning => warning.Field)];

    private static Fault[] Warnings(Lifecycle lifecycle, DateOnly? day = null) =>
        [.. CatalogueAge.Warnings(Some.Programme(lifecycle: lifecycle), day ?? Some.Day, "list.json", 7)];
}
