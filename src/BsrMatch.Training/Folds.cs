using BsrMatch.Input;

namespace BsrMatch.Training;

/// <summary>
/// Cross-validation folds by profile, drawn from a hash of its id so that they never depend on order.
/// </summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(string profileId, int seed)
    {
        var hash = StableHash.Append(StableHash.Append(StableHash.Empty, (char)seed), profileId);
        return (int)((hash >> 24) % Count);
    }
}
