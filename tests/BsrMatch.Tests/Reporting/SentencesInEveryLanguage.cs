using System.Text;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

/// <summary>What a person reads, in each language: a page for a native to look over.</summary>
public sealed class SentencesInEveryLanguage
{
    private static readonly IReadOnlyList<string> Languages = Phrases.Languages;

    [TestCaseSource(nameof(Languages))]
    public void Rules(string language)
    {
        var phrases = Phrases.For(language);
        var page = new StringBuilder();
        foreach (var rule in RuleCase.All)
        {
            foreach (var firm in new[] { rule.Meets, rule.Fails, Some.Profile(), rule.Coarse }.OfType<SmeProfile>())
            {
                var result = EligibilityCheck.Check(firm, rule.Programme, Some.Day);
                page.Append(RuleWords.Sentence(phrases, result.Rules.Single())).Append('\n');
                if (result.NearMiss is { } nearMiss)
                    page.Append("  ").Append(RuleWords.NearMiss(phrases, nearMiss)).Append('\n');
            }
        }

        Approved.Compare(page.ToString(), $"Rules.{language}");
    }

    [TestCaseSource(nameof(Languages))]
    public void SizeArithmetic(string language)
    {
        var phrases = Phrases.For(language);
        var page = string.Join("\n\n", SizeCases().Select(firm =>
            string.Join('\n', SizeWords.Tell(phrases, SizeCalculator.Calculate(firm, Some.Day)))));

        Approved.Compare(page + "\n", $"SizeArithmetic.{language}");
    }

    [TestCaseSource(nameof(Languages))]
    public void Aid(string language)
    {
        var phrases = Phrases.For(language);
        DeMinimisHeadroom[] cases =
        [
            new(50_000, 250_000, true) { State = Some.Country("LV"), FitsUpToEur = 200_000 },
            new(250_000, 50_000, false)
            {
                State = Some.Country("LV"), FitsUpToEur = 50_000, FitsFrom = new DateOnly(2027, 3, 6),
            },
            new(300_000, 0, false)
            {
                State = Some.Country("DE"), UnsureEur = 20_000, HasLinkedFirms = true,
            },
            new(null, null, null) { State = null },
            new(null, null, null) { State = Some.Country("PL") },
            new(null, null, null) { OtherCeiling = true },
        ];

        Approved.Compare(string.Join('\n', cases.Select(headroom => AidWords.Tell(phrases, headroom))) + "\n",
            $"Aid.{language}");
    }

    private static IEnumerable<SmeProfile> SizeCases()
    {
        yield return Some.Profile(employees: 62, turnoverEur: 12e6, balanceSheetEur: 9e6, founded: 1999,
            previousYear: new(45, 8e6, 7e6),
            partners:
            [
                new(Ownership.Partner, 0.3, null, new(200, 30e6, null)),
                new(Ownership.Linked, null, null, new(20, 1e6, 1e6)),
                new(Ownership.Partner, 0.6, null, new(2, null, null)),
                new(Ownership.Partner, null, null, new(8, 1e6, null)),
                new(Ownership.Partner, 0.1, null, new(800, 1e9, 1e9)),
                new(Ownership.Partner, 0.3, InvestorType.University, new(null, null, null)),
                new(Ownership.Partner, 0.3, InvestorType.BusinessAngel, new(null, null, null)),
            ]);
        yield return Some.Profile(employees: 220, turnoverEur: 20e6, previousYear: new(260, 20e6, null));
        yield return Some.Profile(employees: Amount.Between(5, 60), ownership: Ownership.Linked);
        yield return Some.Profile(ownership: Ownership.Autonomous);
        yield return Some.Profile(employees: 5, turnoverEur: 1e6,
            partners: [new(Ownership.Partner, 0.25, InvestorType.PublicBody, new(null, null, null))]);
    }
}
