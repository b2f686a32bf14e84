using BsrMatch.Eligibility;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class EligibilityRulesTests
{
    [Test]
    public void EveryRuleThereIsStandsInTheList()
    {
        var written = typeof(IEligibilityRule).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IEligibilityRule)));

        Assert.That(EligibilityRules.All.Select(rule => rule.GetType()), Is.EquivalentTo(written));
    }

    [Test]
    public void TheOrderIsFixed()
    {
        Assert.That(EligibilityRules.All.Select(rule => rule.Id), Is.EqualTo(new[]
        {
            "country", "region", "organisation-type", "size", "min-employees", "max-employees",
            "max-turnover", "max-balance-sheet", "min-age", "max-age", "sector", "excluded-sector", "min-trl",
            "max-trl", "unreadable-condition",
        }));
    }

    [Test]
    public void NoRuleSpeaksWhereAProgrammeStatesNoCondition()
    {
        var limits = EligibilityRules.All.Select(rule => rule.LimitOf(Some.Programme()));

        Assert.That(limits, Is.All.Null);
    }
}
