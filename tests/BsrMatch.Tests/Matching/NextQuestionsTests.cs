using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class NextQuestionsTests
{
    private static readonly MatchOptions All = new() { AsOf = Some.Day, Top = null };

    private static readonly SmeProfile Blank = Some.Profile(
        needs: "Our bank refuses a loan without collateral and we want to export to Sweden.");

    [Test]
    public void AFirmOfWhichEverythingIsKnownIsAskedNothing()
    {
        var firm = Blank with
        {
            Country = Some.Country("LV"),
            OrganisationType = OrganisationType.Company,
            Employees = 12,
            TurnoverEur = 1e6,
        };

        Assert.That(Shipped.Matcher.Match(firm, All).NextQuestions, Is.Empty);
    }

    [Test]
    public void TheFirstQuestionIsWorthMostAndStandsFirstInEveryMatch()
    {
        var result = Shipped.Matcher.Match(Blank, All);
        var fields = result.NextQuestions.Select(question => question.Field).ToList();

        Assert.That(result.NextQuestions, Is.Ordered.Descending.By(nameof(NextQuestion.Worth)));
        Assert.That(fields, Does.Contain("country").And.Contain("organisationType"));
        foreach (var match in result.Matches)
            Assert.That(match.MissingFields.Select(field => fields.IndexOf(field)), Is.Ordered);
    }

    [Test]
    public void AnAnswerSettlesWhatTheQuestionPromised()
    {
        var firm = Blank with { OrganisationType = OrganisationType.University };
        var before = Shipped.Matcher.Match(firm, All);
        var question = before.NextQuestions.Single(asked => asked.Field == "country");
        var after = Shipped.Matcher.Match(
            firm with { Country = Some.Country("LV") }, All with { IncludeIneligible = true });
        var open = after.Matches.Count(match => match.Verdict == Verdict.Unknown);

        Assert.That(question.Settles, Is.Positive);
        Assert.That(before.Matches.Count(match => match.Verdict == Verdict.Unknown) - open,
            Is.GreaterThanOrEqualTo(question.Settles));
    }

    [Test]
    public void NothingIsAskedForTheSakeOfAProgrammeThatIsRefusedAnyway()
    {
        var firm = Blank with { Country = Some.Country("FR") };

        Assert.That(Shipped.Matcher.Match(firm, All).NextQuestions, Is.Empty);
    }

    [Test]
    public void OverAListTheQuestionOfMostClientsComesOut()
    {
        var known = Blank with { Country = Some.Country("LV") };
        MatchResult[] results =
        [
            Shipped.Matcher.Match(known, All), Shipped.Matcher.Match(known with { Id = "p-2" }, All),
            Shipped.Matcher.Match(Blank with { Country = Some.Country("FR") }, All),
        ];

        Assert.That(NextQuestions.OverAll(results)?.Field, Is.EqualTo(results[0].NextQuestions[0].Field));
        Assert.That(QuestionWords.TellForAll(results), Does.Contain("2 of 3 clients"));
        Assert.That(NextQuestions.OverAll([results[2]]), Is.Null);
    }

    [Test]
    public void TheSentenceNamesTheFieldAndTheProgrammes()
    {
        var question = new NextQuestion("trl", 1, 3, 4, 0.7, ["a", "b", "c", "d"]);

        Assert.That(QuestionWords.Tell(Phrases.English, question), Is.EqualTo("Best next question: the "
            + "technology readiness level. Open verdicts it would settle: 1 of 4 (a, b, c, ...)."));
        Assert.That(QuestionWords.Tell(Phrases.English, question with { Settles = 0 }), Is.EqualTo("Best "
            + "next question: the technology readiness level. Open verdicts that depend on it, each on "
            + "something else too: 3 of 4 (a, b, c, ...)."));
    }

    [Test]
    public void TheyAreThoseOfThePlainCount()
    {
        var everything = All with { IncludeIneligible = true };
        foreach (var profile in Shipped.Test.Where((_, i) => i % 20 == 0).Append(Blank))
        {
            var result = Shipped.Matcher.Match(profile, everything);

            Assert.That(result.NextQuestions.Select(Told), Is.EqualTo(Plain(result).Select(Told)), profile.Id);
        }
    }

    private static IEnumerable<NextQuestion> Plain(MatchResult result)
    {
        var open = result.Matches.Where(match => match.Verdict == Verdict.Unknown).ToList();
        return open.SelectMany(Asked).Distinct().Select(field =>
        {
            var concerned = open.Where(match => Asked(match).Contains(field)).ToList();
            return new NextQuestion(field, concerned.Count(match => Asked(match).Count() == 1), concerned.Count,
                open.Count, concerned.Sum(match => match.Fit / Asked(match).Count()),
                [.. concerned.Select(match => match.Programme.Id)]);
        }).OrderByDescending(question => question.Worth);
    }

    private static IEnumerable<string> Asked(Match match) =>
        match.RuleResults.SelectMany(rule => rule.MissingFields.Concat(rule.CoarseFields)).Distinct();

    private static string Told(NextQuestion question) =>
        $"{question with { ProgrammeIds = [] }} {string.Join(' ', question.ProgrammeIds)}";
}
