using System.Globalization;

namespace BsrMatch.Cli.Batching;

/// <summary>What is said when a batch has ended.</summary>
internal sealed class BatchSummary(Messenger messenger)
{
    public void Tell(BatchEnding ending, BatchRequest request, Matcher matcher)
    {
        var counts = ending.Tally.Counts;
        var isWhole = !ending.IsStopped && ending.Damage is null;
        messenger.Say($"{(isWhole ? "scored" : "stopped after")} {Clients(counts.Clients)}: "
            + $"{Number(counts.Matched)} matched, {Number(counts.NoGoodMatch)} without a good match, "
            + $"{Number(counts.Rejected)} rejected"
            + (counts.Rejected > 0 && request.Errors is { } errors ? $" (see {errors})" : ""));
        messenger.Say($"{ending.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s, "
            + $"{Number((long)ending.Rate)} clients a second; model {matcher.ModelVersion}, catalogue "
            + $"{matcher.Catalogue.Version}, rules {Matcher.RulesVersion}");
        foreach (var crowding in ending.Tally.ToTable(matcher.Catalogue).CrowdingOut)
        {
            messenger.Say($"{crowding.ProgrammeId} is the first suggestion for {Number(crowding.First)} "
                + $"clients, and {Number(crowding.Needed)} ask for what it serves: it may crowd out the "
                + "rest; see --explain-exposure");
        }

        if (ending.RunId is { } run) messenger.Say(Next(ending, request, run));
    }

    private static string Next(BatchEnding ending, BatchRequest request, string run) =>
        ending.Damage is not null
            ? $"run {run}; the list cannot be read to its end, and only what stands before is scored"
            : ending.IsStopped && request.CanGoOn && ending.Tally.Counts.Clients > 0
            ? $"run {run}; {request.Output} holds what is done, and the same command with --resume goes on"
            : $"run {run}; to see it later: bsrmatch batch show {run}";

    private static string Clients(long number) => number == 1 ? "1 client" : $"{Number(number)} clients";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
