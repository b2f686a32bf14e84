using BsrMatch.Input;

namespace BsrMatch.Training;

/// <summary>
/// Cross-validation folds by profile, drawn from a hash of its id so that they never depend on order.
/// </summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(string profileId, int seed) => Draw(profileId, seed, Count);

    /// <summary>A number from 0 to below <paramref name="count"/> that depends on a name alone.</summary>
    public static int Draw(string name, int seed, int count)
    {
        var hash = StableHash.Append(StableHash.Append(StableHash.Empty, (char)seed), name);
        return (int)((hash >> 24) % (ulong)count);
    }
}
