using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Inputs;

/// <summary>What a store holds to learn from: past projects and what became of suggestions.</summary>
internal static class StoredCases
{
    /// <summary>All cases; none where the usual store was never used.</summary>
    /// <param name="database">The store's file; null for the usual one.</param>
    /// <param name="clock">Tells the day.</param>
    /// <exception cref="InputException">A store that was named is not there.</exception>
    /// <exception cref="SetupException">The store cannot be read.</exception>
    public static IReadOnlyList<LearningCase> Load(string? database, TimeProvider clock)
    {
        var path = database ?? Store.DefaultPath();
        if (!File.Exists(path))
        {
            return database is null ? [] : throw new InputException(new Fault("--db", null, "", database,
                "the file of a store", "check the path, or leave the store out with --no-store"));
        }

        using var store = Store.Open(path, clock);
        return
        [
            .. new ProjectStore(store).All().Select(ProjectCases.Of),
            .. new FeedbackStore(store).Cases(),
        ];
    }
}
