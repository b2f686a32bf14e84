using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class Usage : IDisposable
{
    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase("name a verb: match, batch, explain, replay, catalogue, profiles, projects, forget, train, evaluate")]
    [TestCase("do not know what to do with 'mach'; did you mean match?", "mach")]
    [TestCase("did you mean show?", "catalogue", "shw")]
    [TestCase("name a PROFILE file", "match")]
    [TestCase("give either a PROFILE or options", "match", "firm.json", "--needs", "a loan")]
    [TestCase("'--neds'; did you mean --needs?", "match", "--neds", "a loan")]
    [TestCase("--top: '0'", "match", "--needs", "a loan", "--top", "0")]
    [TestCase("--min-fit: '1.5' is no fit; write a number from 0 to 1", "match", "--needs", "a loan",
        "--min-fit", "1.5")]
    [TestCase("--min-fit: '-Infinity'", "match", "--needs", "a loan", "--min-fit=-Infinity")]
    [TestCase("--format: 'jso' is not known here; did you mean json?", "match", "--needs", "a loan",
        "--format", "jso")]
    [TestCase("--status: 'closed'", "match", "--needs", "a loan", "--status", "closed")]
    [TestCase("--as-of: 'today'", "match", "--needs", "a loan", "--as-of", "today")]
    [TestCase("--needs", "match", "--needs")]
    [TestCase("explain --help", "explain", "firm.json")]
    [TestCase("--profiles and --qrels belong together", "evaluate", "--profiles", "firms.jsonl")]
    [TestCase("--seed: 'x'", "train", "--seed", "x")]
    [TestCase("--split belongs to a collection; name it with --collection", "evaluate", "--split", "dev")]
    [TestCase("--split belongs to a collection; name it with --collection", "train", "--split", "train")]
    [TestCase("--queries belongs to a collection; name it with --collection", "evaluate", "--queries", "q")]
    [TestCase("--check reads our own training data", "train", "--check", "--collection", "none")]
    [TestCase("--against belongs to a check", "train", "--against", ".")]
    [TestCase("--leave-one-out measures our own training data", "train", "--leave-one-out", "--models", "m")]
    [TestCase("--leave-one-out measures our own training data", "train", "--leave-one-out",
        "--collection", "none")]
    [TestCase("--report belongs to --leave-one-out", "train", "--report", "unseen.md")]
    [TestCase("--report belongs to --leave-one-out", "train", "--check", "--report", "unseen.md")]
    [TestCase("--check trains and measures nothing", "train", "--check", "--ablation")]
    [TestCase("--check trains and measures nothing", "train", "--check", "--models", "m")]
    [TestCase("--split belongs to a collection", "train", "--check", "--split", "dev")]
    [TestCase("--queries belongs to a collection", "train", "--ablation", "--queries", "q.jsonl")]
    [TestCase("name the RUN to compute again, or see the runs with --list", "replay")]
    [TestCase("name the RUN to compute again", "replay", "r-1", "--list")]
    [TestCase("--as-of belongs to --against-current", "replay", "r-1", "--as-of", "2026-03-31")]
    [TestCase("--as-of: 'today'", "replay", "r-1", "--against-current", "--as-of", "today")]
    [TestCase("choose another name", "catalogue", "import", ".", "--name", "founding")]
    [TestCase("'a/b' is no name", "catalogue", "import", ".", "--name", "a/b")]
    [TestCase("name the clients to erase, or one of --older-than, --keep and --show", "forget")]
    [TestCase("name the clients to erase, or one of", "forget", "client-42", "--older-than", "730d")]
    [TestCase("--older-than: '730' is no number of days; write 1d to 36500d", "forget", "--older-than", "730")]
    [TestCase("--older-than: 'forever'", "forget", "--older-than", "forever")]
    [TestCase("--keep: '0d' is no number of days; write 1d to 36500d, or forever", "forget", "--keep", "0d")]
    [TestCase("--keep: '36501d'", "forget", "--keep", "36501d")]
    public void AWrongLineGetsAHintAndCodeTwo(string hint, params string[] arguments)
    {
        var outcome = command.Run(arguments);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.StartWith("bsrmatch: ").And.Contain(hint));
        Assert.That(outcome.Output, Is.Empty);
    }

    [TestCase("match")]
    [TestCase("explain")]
    [TestCase("replay")]
    [TestCase("catalogue")]
    [TestCase("catalogue", "list")]
    [TestCase("catalogue", "show")]
    [TestCase("catalogue", "validate")]
    [TestCase("catalogue", "import")]
    [TestCase("catalogue", "history")]
    [TestCase("catalogue", "retire")]
    [TestCase("projects", "import")]
    [TestCase("projects", "history")]
    [TestCase("forget")]
    [TestCase("train")]
    [TestCase("evaluate")]
    public void EveryVerbHelpsWithExamples(params string[] verb)
    {
        var outcome = command.Run([.. verb, "--help"]);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Contain("Examples:\n  bsrmatch " + string.Join(' ', verb)));
        Assert.That(outcome.Messages, Is.Empty);
    }
}
