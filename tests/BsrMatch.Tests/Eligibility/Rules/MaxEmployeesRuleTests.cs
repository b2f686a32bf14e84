using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MaxEmployeesRuleTests
{
    [TestCase(0, Verdict.Eligible)]
    [TestCase(50, Verdict.Eligible)]
    [TestCase(50.1, Verdict.Ineligible)]
    [TestCase(62, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(double? value, Verdict expected)
    {
        var result = new MaxEmployeesRule().Result(
            Some.Profile(employees: value), new() { MaxEmployees = 50 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.maxEmployees"));
    }
}
