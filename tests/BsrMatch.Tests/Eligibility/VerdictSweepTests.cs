using System.Collections.Concurrent;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>
/// Walks over firms that differ in one thing at a time: no verdict flips unless a rule that reads this thing does, and
/// where more can only hurt, more never helps.
/// </summary>
public sealed class VerdictSweepTests
{
    private static readonly Programme[] Programmes =
        [.. Shipped.Catalogue.Programmes, .. PersonaTable.Invented.Programmes];

    private static readonly MatchOptions Everything = new()
    {
        AsOf = Some.Day,
        Top = null,
        IncludeIneligible = true,
    };

    [Test]
    public void NoVerdictFlipsButByARuleThatReadsWhatChanged([Values] Axis axis) =>
        Assert.That(Faults(VerdictGrid.Coarse, axis), Is.Empty);

    [Test, Category("Slow")]
    public void NoVerdictFlipsOnTheWholeGrid([Values] Axis axis) => Assert.That(
        Faults(axis == Axis.Staff ? VerdictGrid.Full : VerdictGrid.Full.WithFewHeadcounts, axis), Is.Empty);

    [Test]
    public void EveryKindOfChangeFlipsSomeVerdict([Values] Axis axis)
    {
        var flips =
            from line in VerdictGrid.Coarse.Lines(axis)
            from programme in Programmes
            where line.Select(firm => Check(firm, programme).Verdict).Distinct().Count() > 1
            select programme;

        Assert.That(flips.Any());
    }

    [Test]
    public void TheMatcherTellsTheSameVerdictsAndNoScoreLiftsAFailedRule()
    {
        var invented = Matcher.Create(Shipped.Bundle, PersonaTable.Invented);
        var firms = VerdictGrid.Coarse.Lines(Axis.Staff).SelectMany(line => line).Where((_, at) => at % 97 == 0);

        Assert.Multiple(() =>
        {
            foreach (var firm in firms)
            {
                Assert.That(FaultOf(Shipped.Matcher, firm), Is.Null);
                Assert.That(FaultOf(invented, firm), Is.Null);
            }
        });
    }

    private static EligibilityResult Check(SmeProfile firm, Programme programme) =>
        EligibilityCheck.Check(firm, programme, Some.Day);

    private static IEnumerable<string> Faults(VerdictGrid grid, Axis axis)
    {
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(grid.Lines(axis), line =>
        {
            foreach (var programme in Programmes)
            {
                EligibilityResult? before = null;
                foreach (var firm in line)
                {
                    var result = Check(firm, programme);
                    var fault = !IsConjunction(result) ? "a verdict that is not that of the rules together"
                        : before is null ? null
                        : FaultBetween(before, result, axis);
                    if (fault is not null) faults.Add($"{programme.Id}, {Describe(firm)}: {fault}");
                    before = result;
                }
            }
        });
        return faults.Order(StringComparer.Ordinal).Take(20);
    }

    // In words of its own: one no is a no, and one blank without a no leaves it open.
    private static bool IsConjunction(EligibilityResult result)
    {
        var outcomes = result.Rules.Select(rule => rule.Outcome).ToList();
        return result.Verdict == (outcomes.Contains(Verdict.Ineligible) ? Verdict.Ineligible
            : outcomes.Contains(Verdict.Unknown) ? Verdict.Unknown
            : Verdict.Eligible);
    }

    private static string? FaultBetween(EligibilityResult before, EligibilityResult after, Axis axis)
    {
        if (before.Rules.Count != after.Rules.Count) return "another number of rules";
        foreach (var (first, second) in before.Rules.Zip(after.Rules))
        {
            if (first.Rule != second.Rule || first.Limit != second.Limit) return $"{second.Rule} asks something else";
            if (!Reads(first.Rule, axis) && (first.Outcome != second.Outcome || first.Value != second.Value))
                return $"{second.Rule} does not read {axis} and answers differently";
            if (axis is Axis.Country or Axis.Sector) continue;
            var isFalling = second.Rule == "min-employees"
                ? second.Outcome < first.Outcome
                : second.Outcome > first.Outcome;
            if (isFalling) return $"{second.Rule} went from {first.Outcome} to {second.Outcome} with more {axis}";
        }

        return null;
    }

    // Every size condition of both catalogues admits the classes from micro up to one, so that growth never helps.
    private static bool Reads(string rule, Axis axis) => axis switch
    {
        Axis.Staff => rule is "size" or "min-employees" or "max-employees",
        Axis.Country => rule is "country" or "region",
        Axis.Sector => rule is "sector" or "excluded-sector",
        Axis.Turnover => rule is "size" or "max-turnover",
        _ => rule is "size" or "max-balance-sheet",
    };

    private static string? FaultOf(Matcher matcher, SmeProfile firm)
    {
        var matches = matcher.Match(firm, Everything).Matches;
        var verdicts = matcher.Catalogue.Programmes.ToDictionary(
            programme => programme.Id, programme => Check(firm, programme).Verdict);
        if (matches.Count != verdicts.Count) return $"{Describe(firm)}: not every programme is told";
        if (matches.FirstOrDefault(match => match.Verdict != verdicts[match.Programme.Id]) is { } other)
            return $"{Describe(firm)}: {other.Programme.Id} is told as {other.Verdict}";
        var inOrder = matches.OrderBy(match => match.Verdict == Verdict.Ineligible)
            .ThenByDescending(match => match.Score).ThenBy(match => match.Programme.Id, StringComparer.Ordinal);
        return matches.SequenceEqual(inOrder) ? null : $"{Describe(firm)}: out of order";
    }

    private static string Describe(SmeProfile firm) =>
        $"{firm.Employees} staff, {firm.Country}, {firm.Sector}, EUR {firm.TurnoverEur} and {firm.BalanceSheetEur}";
}
