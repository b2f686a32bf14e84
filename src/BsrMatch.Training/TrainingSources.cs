using BsrMatch.Input;
using BsrMatch.Learning;

namespace BsrMatch.Training;

/// <summary>What became of a source's cases.</summary>
/// <param name="Name">The source.</param>
/// <param name="Learned">How many were learned from.</param>
/// <param name="Kept">How many are kept for comparing models.</param>
/// <param name="Later">How many came last and are measured on.</param>
/// <param name="Unused">How many repeat a text, came later though the firm was learned from, or grade no
/// programme of the catalogue.</param>
internal sealed record SourceCount(string Name, int Learned, int Kept, int Later, int Unused)
{
    /// <summary>The counts in words.</summary>
    public string Sentence => FormattableString.Invariant($"{Name}: {Learned:N0} learned from")
        + Told(Kept, "kept to compare models by") + Told(Later, "later ones to measure on")
        + Told(Unused, "of no use, as they repeat a firm or a text, or grade no programme of the catalogue");

    private static string Told(int count, string what) =>
        count == 0 ? "" : FormattableString.Invariant($", {count:N0} {what}");
}

/// <summary>Where the lessons of a training come from.</summary>
/// <param name="Counts">The sources, the folder first.</param>
/// <param name="FirstLaterDay">From when on dated cases were measured on; null for a training on all.</param>
/// <param name="Later">Those cases; null for a training on all.</param>
internal sealed record TrainingSources(
    IReadOnlyList<SourceCount> Counts, DateOnly? FirstLaterDay, IReadOnlyList<GateProfile>? Later)
{
    /// <summary>Reads and joins all sources.</summary>
    /// <exception cref="InputException">A file is missing or wrong, or no day parts the cases.</exception>
    public static (TrainingData Data, TrainingSources Sources) Read(TrainingOptions options)
    {
        if (options.Collection is { } collection)
        {
            var queries = CollectionData.Load(collection, options.DataFolder);
            return (queries, new([new(collection.Name, queries.Lessons.Count, 0, 0, 0)], null, null));
        }

        var folder = FoundingData.Load(options.DataFolder);
        var data = CatalogueChange.To(options.Catalogue ?? folder.Catalogue, folder);
        var from = options.EarliestShare is { } share ? FirstDay(options.Cases, share) : null;
        var (joined, counts, later) = AddedCases.To(data, options.Cases, one => one.Date >= from);
        return (joined, new(counts, from, from is null ? null : later));
    }

    private static DateOnly? FirstDay(IReadOnlyList<LearningCase> cases, double share) =>
        TimeSplit.FirstLaterDay(cases, share) ?? throw new InputException(new Fault("--split", null, "", null,
            "projects or feedback of different days, to learn from the earlier and measure on the later",
            "leave --split out, or import cases with their dates"));
}
