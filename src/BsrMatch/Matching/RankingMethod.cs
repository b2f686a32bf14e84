using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Matching;

/// <summary>A way to order the programmes: the trained ranker, or a baseline to hold it against.</summary>
public enum RankingMethod
{
    /// <summary>The trained ranker.</summary>
    Model,

    /// <summary>A fixed order drawn by lot for each profile.</summary>
    Random,

    /// <summary>BM25 of all the profile's words in the programme's text.</summary>
    Bm25,

    /// <summary>TF-IDF cosine of the profile's text and the programme's.</summary>
    TfIdf,

    /// <summary>Cosine of the need's themes and the programme's.</summary>
    Themes,
}

/// <summary>Rankings of whole catalogues by relevance alone, for evaluation.</summary>
public static class RankingMethods
{
    /// <summary>The method's name in tables.</summary>
    public static string Label(RankingMethod method) => method switch
    {
        RankingMethod.Model => "BsrMatch",
        RankingMethod.Random => "random",
        RankingMethod.Bm25 => "BM25",
        RankingMethod.TfIdf => "TF-IDF cosine",
        _ => "themes only",
    };

    /// <summary>Every candidate, best first; ties by programme id.</summary>
    internal static ProfileRanking Rank(ScoredCatalogue scored, SmeProfile profile, RankingMethod method)
    {
        var candidates = scored.Programmes
            .Select(programme => new RankedCandidate(programme.Programme.Programme.Id,
                ScoreOf(scored, programme, profile, method)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.ProgrammeId, StringComparer.Ordinal);
        return new ProfileRanking(profile.Id, [.. candidates]);
    }

    private static double ScoreOf(
        ScoredCatalogue scored, ScoredProgramme candidate, SmeProfile profile, RankingMethod method)
    {
        var at = candidate.Programme.Index;
        return method switch
        {
            RankingMethod.Model => candidate.Score,
            RankingMethod.Random => Lot(profile.Id, candidate.Programme.Programme.Id),
            RankingMethod.Bm25 => scored.Pairing.WholeBm25[at],
            RankingMethod.TfIdf => scored.Pairing.WholeWordCosine[at],
            _ => Features.Vectors.Cosine(scored.Pairing.Profile.NeedThemes, candidate.Programme.Themes),
        };
    }

    private static double Lot(string profile, string programme)
    {
        var hash = StableHash.Append(StableHash.Append(StableHash.Empty, profile), programme);
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
