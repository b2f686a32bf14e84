using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Batch;

/// <summary>
/// What the counts over a list, and its record in a store, need to know of a scored client.
/// </summary>
public sealed record ClientFacts
{
    /// <summary>The client's id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Nothing reached the endorsed fit.</summary>
    public required bool NoGoodMatch { get; init; }

    /// <summary>Ids of the themes the client was read to ask for, clearest first; at most two.</summary>
    public required IReadOnlyList<string> AskedThemes { get; init; }

    /// <summary>The size class, such as <c>micro</c>; null when it is not known.</summary>
    public required string? Size { get; init; }

    /// <summary>The section of NACE Rev. 2, such as <c>C</c>, or of Rev. 2.1 as <c>C (2.1)</c>; null when it
    /// is not known.</summary>
    public required string? Section { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when it is not known.</summary>
    public required string? Country { get; init; }

    /// <summary>The matches shown, in their order.</summary>
    public required IReadOnlyList<MatchFacts> Matches { get; init; }

    /// <summary>The facts of an answer.</summary>
    public static ClientFacts Of(SmeProfile profile, MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(result);
        var matches = new MatchFacts[result.Matches.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            var match = result.Matches[i];
            matches[i] = new MatchFacts(
                match.Rank, match.Programme.Id, match.Verdict, match.Fit, match.Score);
        }

        return new ClientFacts
        {
            ClientId = profile.Id,
            NoGoodMatch = result.NoGoodMatch,
            AskedThemes = result.AskedThemes,
            Size = result.Size.Possible is [var size] ? size.Spell() : null,
            Section = profile.Sector is { } sector ? SectionOf(sector) : null,
            Country = profile.Country?.Value,
            Matches = matches,
        };
    }

    // The letters of the two versions mean different things from J on.
    internal static string SectionOf(NaceCode sector) =>
        sector.Version == "2" ? $"{sector.Section}" : $"{sector.Section} ({sector.Version})";
}

/// <summary>One match in numbers.</summary>
/// <param name="Rank">Place in the client's list, from 1.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Verdict">What the rules say.</param>
/// <param name="Fit">The fit, 0 to 1.</param>
/// <param name="Score">The ranker's raw output.</param>
public readonly record struct MatchFacts(
    int Rank, string ProgrammeId, Verdict Verdict, double Fit, double Score);
