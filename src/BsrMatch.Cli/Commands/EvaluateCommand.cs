using System.CommandLine;
using System.Text;
using BsrMatch.Cli.Evaluating;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Evaluation;

namespace BsrMatch.Cli.Commands;

/// <summary><c>evaluate</c>: how good the ranker is, beside simple methods, on judged profiles.</summary>
internal sealed class EvaluateCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly Option<string?> profiles =
        File("--profiles", "Profiles, one a line (default: the shipped test split).");
    private readonly CollectionOptions collection = new("dev");
    private readonly Option<string?> run =
        File("--run", "Also write every candidate of the ranker as a TREC run.");
    private readonly Option<string?> expected =
        File("--expected", "Compare with pinned metrics; exit code 1 on a difference.");
    private readonly Option<string?> report =
        File("--report", "Also write all metrics, as JSON for a .json file, else as Markdown.");

    private readonly Option<bool> withRules = new("--with-rules")
    {
        Description = "Order as match does: programmes the firm cannot take part in come last.",
    };

    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command =
            new Command("evaluate", "Measure the ranker beside simple baselines on judged profiles.")
        {
            profiles, withRules, run, expected, report,
        };
        collection.AddTo(command);
        output.AddTo(command);
        matcherOptions.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch evaluate
              bsrmatch evaluate --profiles firms.jsonl --qrels judgements.qrels --run firms.run
              bsrmatch evaluate --with-rules --report quality.md
              bsrmatch evaluate --expected expected-metrics.json
              bsrmatch evaluate --collection my-collection --split dev --models my-models
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, asOf) = (output.FormatOf(parsed), matcherOptions.AsOf(parsed));
        var chosen = collection.Of(parsed);
        if (parsed.GetValue(profiles) is not null && chosen is not null)
            throw new UsageException("--profiles and --collection both say what to measure; choose one");
        var pinned = parsed.GetValue(expected) is { } file ? ExpectedMetrics.Load(file) : null;
        var order = parsed.GetValue(withRules) ? CandidateOrder.RulesFirst : CandidateOrder.ScoreAlone;
        var questions = chosen is null ? OwnQuestions(parsed, asOf) : JudgedProfiles.Of(chosen);
        var matcher = matcherOptions.LoadMatcher(parsed, chosen);
        var result = MatcherEvaluation.Run(matcher, questions, asOf, order);
        if (parsed.GetValue(run) is { } runFile) OutputFile.Write(runFile, RunOf(result.Systems[0]));
        if (parsed.GetValue(report) is { } reportFile) ReportFile.Write(reportFile, result.Report);
        output.Write(
            parsed, format == "table" ? Draw(parsed, result.Report) : EvaluationJson.Write(result.Report));
        if (pinned is null) return ExitCode.Done;
        var differences = pinned.CompareWith(result.Report);
        foreach (var difference in differences) messenger.Complain(difference);
        if (differences.Count == 0) messenger.Say($"as pinned: {pinned.Count} metrics");
        return differences.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private JudgedProfiles OwnQuestions(ParseResult parsed, DateOnly asOf)
    {
        var (profileFile, qrelsFile) = Sources(parsed);
        return new JudgedProfiles(ProfileFile.Read(profileFile, surroundings.Input, asOf),
            QrelsFile.Load(qrelsFile), EvaluationOptions.RelevantFromForProfiles);
    }

    private (string Profiles, string Qrels) Sources(ParseResult parsed)
    {
        switch (parsed.GetValue(profiles), collection.QrelsOf(parsed))
        {
            case ({ } profileFile, { } qrelsFile):
                return (profileFile, qrelsFile);
            case (null, null):
                var test = Path.Combine(new ShippedFiles(surroundings).TrainingData(), "test");
                return (Path.Combine(test, "profiles.jsonl"), Path.Combine(test, "judgements.qrels"));
            default:
                throw new UsageException("--profiles and --qrels belong together; give both or neither");
        }
    }

    private static byte[] RunOf(SystemRankings system)
    {
        using var text = new StringWriter();
        TrecRun.Write(text, system.Rankings, system.Name);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private byte[] Draw(ParseResult parsed, EvaluationReport report) => Tables.EvaluationTable.Draw(report,
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };
}
