using BsrMatch.Catalogue;
using BsrMatch.Tests.Support;
using static BsrMatch.Catalogue.LifecycleStatus;

namespace BsrMatch.Tests.Catalogue;

public sealed class LifecycleTests
{
    // Days from the day of asking; null is not known.
    [TestCase(null, null, null, null)]
    [TestCase(Open, null, null, Open)]
    [TestCase(Archived, null, null, Archived)]
    [TestCase(Forecasted, 1, null, Forecasted)]
    [TestCase(Forecasted, null, null, Forecasted)]
    [TestCase(Forecasted, null, 1, Forecasted)]
    [TestCase(Forecasted, -1, 1, Open)]
    [TestCase(Open, 1, null, Forecasted)]
    [TestCase(Archived, 1, 9, Forecasted)]
    [TestCase(null, 0, null, Open)]
    [TestCase(Forecasted, -1, null, Open)]
    [TestCase(Open, -1, null, Open)]
    [TestCase(Closed, -1, null, Closed)]
    [TestCase(Archived, -1, null, Archived)]
    [TestCase(null, -9, 0, Open)]
    [TestCase(Archived, -9, 1, Open)]
    [TestCase(Closed, null, 1, Open)]
    [TestCase(Open, -9, -1, Closed)]
    [TestCase(null, null, -1, Closed)]
    [TestCase(Forecasted, null, -1, Closed)]
    [TestCase(Archived, -9, -1, Archived)]
    public void DatesOverruleTheStoredStatus(
        LifecycleStatus? stored, int? opens, int? closes, LifecycleStatus? expected)
    {
        var lifecycle = new Lifecycle(stored, DayAt(opens), DayAt(closes), null);

        Assert.That(lifecycle.At(Some.Day), Is.EqualTo(expected));
    }

    [Test]
    public void TheDayOfVerificationTellsNothing() =>
        Assert.That(new Lifecycle(null, null, null, Some.Day).At(Some.Day), Is.Null);

    private static DateOnly? DayAt(int? days) => days is { } count ? Some.Day.AddDays(count) : null;
}
