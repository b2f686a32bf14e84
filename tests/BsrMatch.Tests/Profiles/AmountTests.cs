using BsrMatch.Profiles;

namespace BsrMatch.Tests.Profiles;

public sealed class AmountTests
{
    [TestCase("12", "12")]
    [TestCase(" 12.5 ", "12.5")]
    [TestCase("1,000,000", "1000000")]
    [TestCase("1 000 000", "1000000")]
    [TestCase("1\u00A0000", "1000")]
    [TestCase("1\u202F234.5", "1234.5")]
    [TestCase("50-249", "50-249")]
    [TestCase("50–249", "50-249")]
    [TestCase("50 - 249", "50-249")]
    [TestCase("50 TO 249", "50-249")]
    [TestCase("1,000-4,999", "1000-4999")]
    [TestCase("50-50", "50")]
    [TestCase("<10", "<10")]
    [TestCase("< 10", "<10")]
    [TestCase("under 10", "<10")]
    [TestCase("Fewer than 10", "<10")]
    [TestCase("<=10", "0-10")]
    [TestCase("≤10", "0-10")]
    [TestCase("up to 10", "0-10")]
    [TestCase("at most 10", "0-10")]
    [TestCase("10 or fewer", "0-10")]
    [TestCase("10+", "10+")]
    [TestCase("≥250", "250+")]
    [TestCase(">= 250", "250+")]
    [TestCase("250 or more", "250+")]
    [TestCase("at least 250", "250+")]
    [TestCase(">10", ">10")]
    [TestCase("more than 10", ">10")]
    [TestCase("10-<50", "10-<50")]
    [TestCase(">10-50", ">10-50")]
    public void ANumberOrABandIsRead(string text, string expected)
    {
        Assert.That(Amount.TryParse(text, out var amount), Is.True);
        Assert.That(amount.ToString(), Is.EqualTo(expected));
    }

    [TestCase("2m", 2e6, 2e6)]
    [TestCase("2 million", 2e6, 2e6)]
    [TestCase("EUR 2.3 million", 2.3e6, 2.3e6)]
    [TestCase("€500k", 5e5, 5e5)]
    [TestCase("43,000,001 euro", 43_000_001, 43_000_001)]
    [TestCase("2-10 million", 2e6, 10e6)]
    [TestCase("500k-2m", 5e5, 2e6)]
    [TestCase("EUR 2m to EUR 10m", 2e6, 10e6)]
    [TestCase("up to 2m", 0, 2e6)]
    [TestCase("10m or more", 10e6, double.PositiveInfinity)]
    public void ASumOfMoneyMayBeToldInMillions(string text, double low, double high)
    {
        Assert.That(Amount.TryParseEuro(text, out var amount), Is.True);
        Assert.That((amount.Low, amount.High), Is.EqualTo((low, high)));
    }

    [TestCase("")]
    [TestCase("many")]
    [TestCase("-5")]
    [TestCase("-")]
    [TestCase("10-")]
    [TestCase("249-50")]
    [TestCase("10-20-30")]
    [TestCase("<0")]
    [TestCase("<10+")]
    [TestCase("<10-49")]
    [TestCase("12,5")]
    [TestCase("1,00,000")]
    [TestCase("1,0000")]
    [TestCase("1000,000")]
    [TestCase("1,000 000")]
    [TestCase("1.000.000")]
    [TestCase("1e3")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("NaN")]
    [TestCase("∞")]
    [TestCase("2m")]
    [TestCase("12345678901234567890123456789")]
    public void WhatIsNoNumberAndNoBandIsNotRead(string text) =>
        Assert.That(Amount.TryParse(text, out _), Is.False);

    [TestCase("2 billion")]
    [TestCase("500-2k-1m")]
    [TestCase("2m-500k")]
    [TestCase("500-10k, net")]
    [TestCase("m")]
    [TestCase("EUR")]
    public void WhatIsNoSumOfMoneyIsNotRead(string text) =>
        Assert.That(Amount.TryParseEuro(text, out _), Is.False);

    [TestCase("<10", true)]
    [TestCase("0-10", false)]
    [TestCase("5-9", true)]
    public void AnEndIsInABandOrOutOfIt(string text, bool isBelowTen)
    {
        Assert.That(Amount.TryParse(text, out var amount), Is.True);
        Assert.That(SizeCeilings.Classes(SizeFigure.Headcount, amount).IsCertain, Is.EqualTo(isBelowTen));
    }

    [TestCase("10-49", 50, true, false)]
    [TestCase("10-49", 49, true, null)]
    [TestCase("10-49", 30, null, null)]
    [TestCase("10-49", 10, null, true)]
    [TestCase("10-49", 9, false, true)]
    [TestCase("<10", 10, true, false)]
    [TestCase(">10", 10, false, true)]
    [TestCase("10+", 10, null, true)]
    [TestCase("12", 12, true, true)]
    public void AComparisonIsOpenWhereTheBandIs(string text, double limit, bool? isAtMost, bool? isAtLeast)
    {
        Assert.That(Amount.TryParse(text, out var amount), Is.True);
        Assert.That((amount.IsAtMost(limit), amount.IsAtLeast(limit)), Is.EqualTo((isAtMost, isAtLeast)));
    }

    [Test]
    public void ForPeopleABandHasADashAndNumbersAsTheyLikeThem()
    {
        var band = Amount.Between(2e6, 10e6);

        Assert.That(band.ToString(number => $"{number / 1e6}M"), Is.EqualTo("2M–10M"));
    }

    [Test]
    public void WhatCannotBeIsRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => Amount.Exactly(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Amount.Exactly(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Amount.AtLeast(double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Amount.Between(2, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Amount.Below(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    [FsCheck.NUnit.Property]
    public bool WhatIsWrittenIsReadBack(uint low, uint more, byte ends)
    {
        var isExact = more == 0;
        var amount = new Amount(low / 64.0, (ends & 4) == 4 ? double.PositiveInfinity : (low + (double)more) / 64.0,
            !isExact && (ends & 1) == 1, !isExact && (ends & 2) == 2);
        return Amount.TryParse(amount.ToString(), out var read) && read == amount;
    }
}
