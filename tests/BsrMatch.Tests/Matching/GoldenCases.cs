using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

/// <summary>
/// One invented firm for each founding programme that names its need plainly. Whatever else changes, these
/// must come out first; none of the texts is in the training data.
/// </summary>
public sealed class GoldenCases
{
    [TestCase("bshr-healthport", "26.60",
        "We have built a pressure mattress that prevents bedsores. We look for clinics and nursing "
        + "homes that test it with us, and want to understand how hospitals buy and who decides.")]
    [TestCase("baltic-supply", "25.62",
        "Our turning shop has free machine hours. We are looking for purchasers in Sweden and Finland "
        + "and for subcontractors in Poland who can join a common supply chain.")]
    [TestCase("bsr-quick", "10.71",
        "Our bakers need further training on new ovens, and together with a university of applied "
        + "sciences we want to develop a dough that keeps fresh for a week. There is no course for this "
        + "in our trade.")]
    [TestCase("bonita", "72.19",
        "Our institute has research results that industry ought to use. We want to bring them out of "
        + "the laboratory into firms by licensing, and have our technology transfer process assessed.")]
    [TestCase("josefin", "28.93",
        "The bank refuses the loan for our export machine because we have no collateral. We need a "
        + "guarantee or another lender, and a coach who gets us ready for the talk with investors.")]
    [TestCase("stardust", "31.09",
        "With designers, a university and the municipality we want to develop furniture and smart "
        + "aids that let older people live independently at home, in a partnership across borders.")]
    [TestCase("ibi-net", "62.01",
        "We are a start-up of two and seek a place in a business incubator: cheap premises, a mentor "
        + "and help in the first year, perhaps in an incubator abroad too.")]
    [TestCase("quick-iga", "43.22",
        "Half of our plumbers are over fifty-five. We want to keep them healthy at work, have them "
        + "hand on what they know, and win more women for the trade.")]
    [TestCase("bsr-innoreg", "84.13",
        "Our development agency serves small firms in a rural district far from any city. We want to "
        + "improve our business advice and innovation services and learn how other regions do it.")]
    [TestCase("basic", "62.02",
        "We have doubled our turnover three years in a row and want to open in several countries at "
        + "once. We look for a science park abroad as a landing place and for growth coaching.")]
    [TestCase("science-link", "24.42",
        "Our castings crack and no laboratory can see why. We need beam time at a synchrotron or a "
        + "neutron source to measure the stress inside, and scientists who help with the measurement.")]
    [TestCase("plastep", "20.59",
        "The neighbours complain about solvent odours from our exhaust air. We want to try plasma "
        + "technology in place of the filters, and later for the waste water as well.")]
    public void APlainNeedFindsItsProgrammeFirst(string programme, string sector, string needs)
    {
        var firm = Some.Profile(id: "golden", country: "DE", employees: 14, sector: sector, needs: needs,
            language: "en");

        var result = Shipped.Matcher.Match(firm, new MatchOptions { AsOf = Some.Day });

        Assert.Multiple(() =>
        {
            Assert.That(result.Matches[0].Programme.Id, Is.EqualTo(programme));
            Assert.That(result.NoGoodMatch, Is.False);
        });
    }

    [Test]
    public void ThereIsACaseForEveryFoundingProgramme()
    {
        var cases = typeof(GoldenCases).GetMethod(nameof(APlainNeedFindsItsProgrammeFirst))!
            .GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>()
            .Select(test => test.Arguments[0]);

        Assert.That(cases, Is.EquivalentTo(Shipped.Catalogue.Programmes.Select(programme => programme.Id)));
    }

    [TestCase("Our accountant retires and nobody understands our tax return.")]
    [TestCase("We need a lawyer for a dispute with our landlord.")]
    public void WhatNoProgrammeServesIsToldSoAndTheNearestAreStillShown(string needs)
    {
        var result = Shipped.Matcher.Match(Some.Profile(needs: needs, language: "en"),
            new MatchOptions { AsOf = Some.Day });

        Assert.Multiple(() =>
        {
            Assert.That(result.NoGoodMatch, Is.True);
            Assert.That(result.Matches, Is.Not.Empty);
        });
    }
}
