using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;
using BsrMatch.Tests.Files.Inputs;

namespace BsrMatch.Tests.Storage;

/// <summary>Whatever a list holds, it is recorded whole or the store stays as it was.</summary>
internal sealed class ImportingDamagedOutcomes
{
    private const string Dump =
        "SELECT group_concat(feedback_no || profile_id || profile_hash || programme_id || outcome) FROM feedback";

    [Test]
    public void AFailedImportLeavesTheStoreAsItWas()
    {
        using var files = new TemporaryStore();
        using var store = files.Open();
        new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile("A"), Some.Matches())]);
        var feedback = new FeedbackStore(store);
        var (random, seeds) = (new Random(7), OutcomeListTests.Seeds());
        var (failed, recorded) = (0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = OutcomeListTests.Mutated(seeds[random.Next(seeds.Count)], random);
            var before = i % 20 == 0 ? (files.Ask(Dump), files.Ask("SELECT COUNT(*) FROM profile")) : default;
            try
            {
                List<FeedbackEntry> entries = [];
                foreach (var row in OutcomeListTests.Read(bytes))
                    entries.Add(row.Entry ?? throw new InputException(row.Faults));
                var decisions = feedback.Import(entries);
                Assert.That(decisions, Has.Count.EqualTo(entries.Count));
                recorded += decisions.Count(decision => decision.Change != FeedbackChange.Unchanged);
            }
            catch (InputException)
            {
                failed++;
                if (i % 20 == 0)
                    Assert.That((files.Ask(Dump), files.Ask("SELECT COUNT(*) FROM profile")), Is.EqualTo(before));
            }
        }

        Assert.That(failed, Is.GreaterThan(100), "both must have happened");
        Assert.That(recorded, Is.GreaterThan(5), "both must have happened");
        Assert.That(feedback.List(new FeedbackQuery { IncludeReplaced = true }), Has.Count.EqualTo(recorded));
        Assert.That(files.Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(() => feedback.Cases().Count(), Throws.Nothing);
    }
}
