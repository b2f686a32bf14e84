using System.Buffers;
using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Batch;

/// <summary>Answers in the words of a report, and on their way through a file.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OutcomeTests
{
    private static readonly MatchOptions Options = new()
    {
        AsOf = new DateOnly(2026, 1, 1),
        WithStandings = true,
        IncludeIneligible = true,
    };

    [Test]
    public void AnOutcomeTellsWhatTheAnswerTells()
    {
        var profile = Support.Some.Profile("a", needs: "Our bank wants collateral for a loan.", country: "US");
        var result = Shipped.Matcher.Match(profile, Options);
        var outcome = OutcomeBuilder.Build(7, profile, result);
        Assert.Multiple(() =>
        {
            Assert.That((outcome.Row, outcome.ClientId, outcome.Country), Is.EqualTo((7, "a", "US")));
            Assert.That(outcome.Matches.Select(match => (match.Rank, match.ProgrammeId, match.Fit)),
                Is.EqualTo(result.Matches.Select(match => (match.Rank, match.Programme.Id, match.Fit))));
            Assert.That(outcome.Matches.SelectMany(match => match.Conditions), Is.Not.Empty);
            Assert.That(outcome.Standings, Has.Count.EqualTo(Shipped.Catalogue.Programmes.Count));
            Assert.That(outcome.Matches[0].Reasons, Has.Some.Contains("\"collateral").Or.Some.Contains("loan\""));
            Assert.That(outcome.Matches[0].Notes[0], Does.Contain("2012").Or.Contain("ended"));
        });
    }

    [TestCase("62.20", "2.1", "K (2.1)")]
    [TestCase("64.19", "2", "K")]
    public void AnOutcomeKeepsTheVersionOfItsSector(string code, string version, string section)
    {
        Assert.That(NaceCode.TryParse(code, version, out var sector), Is.True);
        var profile = Support.Some.Profile("a", needs: "a loan") with { Sector = sector };
        var result = Shipped.Matcher.Match(profile, Options);
        var outcome = OutcomeBuilder.Build(1, profile, result);
        Assert.That((outcome.Sector, outcome.NaceVersion, outcome.Section), Is.EqualTo((code, version, section)));
        Assert.That(outcome.Section, Is.EqualTo(ClientFacts.Of(profile, result).Section));
    }

    [Test]
    public void EveryOutcomeComesThroughAFileAsItWas()
    {
        var outcomes = Shipped.Test.Take(40)
            .Select((profile, row) => OutcomeBuilder.Build(row, profile, Shipped.Matcher.Match(profile, Options)))
            .ToList();
        var rejected = new RejectedRow(3, null,
            [new Fault("list", 3, "needs", null, "a text", "write one") { HiddenLength = 9 }]);
        var lines = new ArrayBufferWriter<byte>();
        foreach (var outcome in outcomes) OutcomeLines.Write(lines, outcome);
        OutcomeLines.Write(lines, rejected);
        Assert.That(OutcomeLines.ReadOutcomes(Written()).Select(Told), Is.EqualTo(outcomes.Select(Told)));
        Assert.That(OutcomeLines.ReadRejected(Written()).Select(Told), Is.EqualTo(new[] { Told(rejected) }));

        MemoryStream Written() => new(lines.WrittenSpan.ToArray());
    }

    private static string Told<T>(T value) => JsonSerializer.Serialize(value);
}
