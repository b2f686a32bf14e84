using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class IsoDateTests
{
    [TestCase("2026-06-30", 2026, 6, 30)]
    [TestCase("2024-02-29", 2024, 2, 29)]
    [TestCase("0001-01-01", 1, 1, 1)]
    public void A_day_is_year_month_day(string text, int year, int month, int day)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IsoDate.TryParse(text, out var date), Is.True);
            Assert.That(date, Is.EqualTo(new DateOnly(year, month, day)));
        }
    }

    [TestCase("2025-02-29")]
    [TestCase("2026-13-01")]
    [TestCase("2026-6-30")]
    [TestCase("30.06.2026")]
    [TestCase("2026-06-30T00:00:00Z")]
    [TestCase(" 2026-06-30")]
    [TestCase("2026-06-30\n")]
    [TestCase("٢٠٢٦-٠٦-٣٠")]
    [TestCase("")]
    public void Nothing_else_is_a_day(string text) => Assert.That(IsoDate.TryParse(text, out _), Is.False);

    [FsCheck.NUnit.Property]
    public bool WhatIsWrittenIsReadBack(uint number)
    {
        var date = DateOnly.FromDayNumber((int)(number % (uint)DateOnly.MaxValue.DayNumber));
        return IsoDate.TryParse(IsoDate.Format(date), out var again) && again == date;
    }
}
