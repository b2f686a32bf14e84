using BsrMatch.Catalogue;
using BsrMatch.Cli.Outcomes;
using BsrMatch.Files.Inputs.Outcomes;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Learning;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli.Outcomes;

internal sealed class OutcomeFileTests
{
    [Test]
    public void AHundredThousandOutcomesAreReadAtOnceAndNoMore()
    {
        Assert.That(Read(100_000, null).Sound, Has.Count.EqualTo(100_000));
        Assert.That(() => Read(100_001, null), Throws.TypeOf<InputException>().With.Message.Contains(
            "long.csv").And.Message.Contains("at most 100,000 outcomes").And.Message.Contains("cut the list"));
    }

    [Test]
    public void FirmsTextsOfAHundredMillionCharactersAreReadAtOnceAndNoMore()
    {
        var firm = Some.Profile("a", needs: new string('n', 1_000_000));
        Assert.That(Read(100, firm).Sound, Has.Count.EqualTo(100));
        Assert.That(() => Read(101, firm), Throws.TypeOf<InputException>().With.Message.Contains(
            "at most 100,000,000 characters"));
    }

    private static OutcomeFile Read(int rows, SmeProfile? firm) => OutcomeFile.Read(
        new LongList(rows, firm), new ProgrammeCatalogue("small", [Some.Programme("loans")]));

    private sealed class LongList(int rows, SmeProfile? firm) : IOutcomeList
    {
        public string Name => "long.csv";

        public IReadOnlyList<string> Remarks => [];

        public IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

        public IEnumerable<OutcomeRow> Rows()
        {
            var entry = SomeFeedback.Entry("a", "loans", "done") with { Profile = firm };
            for (var row = 1; row <= rows; row++) yield return new OutcomeRow(row, entry, []);
        }

        public void Dispose()
        {
        }
    }
}
