using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Storage;

/// <summary>The answer to one profile, as it is kept.</summary>
/// <param name="Profile">The profile as it was matched.</param>
/// <param name="ProfileHash">The profile's hash, as the result states it.</param>
/// <param name="NoGoodMatch">Nothing reached the endorsed fit.</param>
/// <param name="Matches">The matches in the order shown.</param>
/// <param name="ResultJson">The result as it was written, kept to the byte; empty where only its hash is
/// kept.</param>
public sealed record StoredResult(
    SmeProfile Profile,
    string ProfileHash,
    bool NoGoodMatch,
    IReadOnlyList<StoredMatch> Matches,
    string ResultJson)
{
    /// <summary>
    /// SHA-256 of the result as it was written, in hexadecimal, where that is all that is kept of its words;
    /// else null.
    /// </summary>
    public string? ResultHash { get; init; }

    // The profile's text, where it has been written down already.
    internal CanonicalProfile? Canonical { get; private init; }

    /// <summary>Takes what is kept from a result.</summary>
    /// <param name="profile">The profile that was matched, as it is written down already.</param>
    /// <param name="result">The answer to it.</param>
    /// <param name="json">The answer as it was written.</param>
    public static StoredResult From(CanonicalProfile profile, MatchResult result, string json)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return From(profile.Profile, result, json) with { Canonical = profile };
    }

    /// <summary>Takes what is kept from a result.</summary>
    /// <param name="profile">The profile that was matched.</param>
    /// <param name="result">The answer to it.</param>
    /// <param name="json">The answer as it was written.</param>
    public static StoredResult From(SmeProfile profile, MatchResult result, string json)
    {
        ArgumentNullException.ThrowIfNull(result);
        var matches = result.Matches.Select(match =>
            new StoredMatch(match.Rank, match.Programme.Id, match.Verdict, match.Fit, match.Score));
        return new StoredResult(profile, result.ProfileHash, result.NoGoodMatch, [.. matches], json);
    }
}

/// <summary>One match in numbers.</summary>
/// <param name="Rank">Place in the list, from 1, each once.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Verdict">What the rules say.</param>
/// <param name="Fit">The calibrated fit, 0 to 1.</param>
/// <param name="Score">The ranker's raw output.</param>
public sealed record StoredMatch(int Rank, string ProgrammeId, Verdict Verdict, double Fit, double Score);
