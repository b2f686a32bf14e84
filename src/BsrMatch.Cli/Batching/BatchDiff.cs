using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>A client whose suggestions changed, in words.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="First">The first suggestion before and after, where it is another one.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Causes">Why.</param>
internal sealed record ClientDiff(
    string ClientId, string? First, IReadOnlyList<string> Changes, IReadOnlyList<string> Causes);

/// <summary>Two runs compared.</summary>
/// <param name="Made">What the two were made with, where that differs.</param>
/// <param name="Clients">How many clients there are in both together.</param>
/// <param name="Changed">The clients whose suggestions changed.</param>
internal sealed record BatchDiffReport(
    IReadOnlyList<string> Made, long Clients, IReadOnlyList<ClientDiff> Changed);

/// <summary>Tells which clients' suggestions two batches differ in, and why.</summary>
internal sealed class BatchDiff
{
    private readonly Store store;
    private readonly StoredBatch first;
    private readonly StoredBatch second;
    private readonly ProgrammeCatalogue? before;
    private readonly ProgrammeCatalogue? after;
    private readonly List<string> made = [];

    public BatchDiff(Store store, StoredBatch first, StoredBatch second)
    {
        (this.store, this.first, this.second) = (store, first, second);
        var catalogues = new CatalogueStore(store);
        before = catalogues.LoadVersion(first.Order.Header.CatalogueVersion);
        after = catalogues.LoadVersion(second.Order.Header.CatalogueVersion);
        var (then, now) = (first.Order.Header, second.Order.Header);
        Compare("model", then.ModelVersion, now.ModelVersion);
        Compare("catalogue", then.CatalogueVersion, now.CatalogueVersion);
        Compare("rules", then.RulesVersion, now.RulesVersion);
        Compare("day of asking", $"{then.AsOf:yyyy-MM-dd}", $"{now.AsOf:yyyy-MM-dd}");
        Compare("options", then.OptionsJson, now.OptionsJson);
        Compare("program", then.ProgramVersion ?? "?", now.ProgramVersion ?? "?");
        Warn(first);
        Warn(second);
    }

    public BatchDiffReport Run()
    {
        var (clients, changed) = (0L, new List<ClientDiff>());
        new BatchComparison(store).Run(first.RunId, second.RunId, (change, isChanged) =>
        {
            clients++;
            if (isChanged) changed.Add(Tell(change));
        });
        return new BatchDiffReport(made, clients, changed);
    }

    private void Compare(string part, string then, string now)
    {
        if (then != now) made.Add($"{part}: {then} -> {now}");
    }

    private void Warn(StoredBatch batch)
    {
        if (batch.State != BatchState.Done)
            made.Add($"run {batch.RunId} was not finished: clients it did not reach are not in it");
    }

    private ClientDiff Tell(ClientChange change)
    {
        if (change is not { Before: { } then, After: { } now })
        {
            var missing = change.After is null ? "second" : "first";
            return new ClientDiff(change.ClientId, null, [$"not in the {missing} run"], []);
        }

        var changes = new List<string>();
        var concerned = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var match in now.Where(match => then.All(old => old.ProgrammeId != match.ProgrammeId)))
            Note(match.ProgrammeId, $"{match.ProgrammeId} is new, at {match.Rank}");
        foreach (var old in then.Where(old => now.All(match => match.ProgrammeId != old.ProgrammeId)))
            Note(old.ProgrammeId, $"{old.ProgrammeId} is gone, it was at {old.Rank}");
        foreach (var match in now)
        {
            var old = then.FirstOrDefault(old => old.ProgrammeId == match.ProgrammeId);
            if (old.ProgrammeId is null) continue;
            if (old.Verdict != match.Verdict)
            {
                Note(match.ProgrammeId,
                    $"{match.ProgrammeId}: {Spell(old.Verdict)} before, {Spell(match.Verdict)} now");
            }
            else if (old.Rank != match.Rank)
                Note(match.ProgrammeId, $"{match.ProgrammeId}: from {old.Rank} to {match.Rank}");
        }

        var (wasFirst, isFirst) = (FirstOf(then), FirstOf(now));
        return new ClientDiff(change.ClientId, wasFirst == isFirst ? null : $"{wasFirst} -> {isFirst}",
            changes, [.. Causes(change, concerned)]);

        void Note(string programme, string text)
        {
            changes.Add(text);
            concerned.Add(programme);
        }
    }

    private IEnumerable<string> Causes(ClientChange change, IEnumerable<string> programmes)
    {
        if (change.ProfileChanged) yield return "the client's profile changed";
        var (then, now) = (first.Order.Header, second.Order.Header);
        if (then.CatalogueVersion != now.CatalogueVersion)
        {
            var causes = programmes.Select(InCatalogue).OfType<string>().ToList();
            // How rare a word is depends on all programmes.
            if (causes.Count == 0) causes.Add("other programmes of the catalogue changed");
            foreach (var cause in causes) yield return cause;
        }

        if (then.ModelVersion != now.ModelVersion) yield return "another model ranks";
        if (then.RulesVersion != now.RulesVersion) yield return "the rules are another version";
        if (then.AsOf != now.AsOf) yield return "it is asked for another day";
        if (Selection(then) != Selection(now)) yield return "other options choose what is shown";
        if (then.ProgramVersion != now.ProgramVersion) yield return "the program is another version";
    }

    // Only the words hang on the language.
    private static MatchOptions Selection(RunHeader header) =>
        RunOptions.Parse(header.OptionsJson, header.AsOf).Match with { AsOf = default, Language = null };

    private string? InCatalogue(string id)
    {
        if (before is null || after is null) return null;
        var (was, now) = (before.Find(id), after.Find(id));
        return was is null ? $"{id} is new in the catalogue"
            : now is null ? $"{id} left the catalogue"
            : was.Hash() != now.Hash() ? $"{id} changed in the catalogue"
            : null;
    }

    private static string FirstOf(IReadOnlyList<MatchFacts> matches) =>
        matches.Count > 0 ? matches[0].ProgrammeId : "none";

    private static string Spell(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
