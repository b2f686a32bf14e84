using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MinEmployeesRuleTests
{
    [TestCase(9.9, Verdict.Ineligible)]
    [TestCase(10, Verdict.Eligible)]
    [TestCase(11, Verdict.Eligible)]
    [TestCase(0, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(double? value, Verdict expected)
    {
        var result = new MinEmployeesRule().Result(
            Some.Profile(employees: value), new() { MinEmployees = 10 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.minEmployees"));
    }
}
