using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch;

/// <summary>A profile ranked by several methods, and what the matcher told of it.</summary>
internal sealed record ProfileReading(
    IReadOnlyList<ProfileRanking> Rankings, ToldFits Fits, string Language);

/// <summary>
/// The front door: an SME's profile in, explained matches out. Prepared once for a model and a
/// catalogue; every method may be called from any number of threads, and the same input gives the same
/// answer on all of them.
/// </summary>
public sealed class Matcher
{
    private readonly Scorer scorer;
    private readonly MatchBuilder matches;

    private Matcher(ModelBundle model, CatalogueIndex catalogue)
    {
        scorer = new Scorer(model, catalogue);
        matches = new MatchBuilder(model);
    }

    /// <summary>The catalogue that is matched against.</summary>
    public ProgrammeCatalogue Catalogue => scorer.Catalogue.Catalogue;

    /// <summary>Prepares a matcher; reads every programme once.</summary>
    public static Matcher Create(ModelBundle model, ProgrammeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new Matcher(model, new CatalogueIndex(catalogue, model.Texts));
    }

    /// <summary>Ranks the programmes for a profile and explains those shown.</summary>
    public MatchResult Match(SmeProfile profile, MatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        return Answer(profile, options, options.Top, ranked => ranked.Take(options.Top ?? int.MaxValue));
    }

    /// <summary>The story of one pair, whatever its rank or verdict.</summary>
    /// <returns>A result with one match, or null when the catalogue has no such programme.</returns>
    public MatchResult? Explain(
        SmeProfile profile, string programmeId, DateOnly asOf, string? language = null) =>
        Explain(profile, programmeId,
            new MatchOptions { AsOf = asOf, IncludeIneligible = true, Language = language });

    /// <summary>The same in the order that some options give; how many they would show counts for
    /// nothing.</summary>
    /// <returns>
    /// A result with one match, or with none where the options leave the programme out; null when the
    /// catalogue has no such programme.
    /// </returns>
    public MatchResult? Explain(SmeProfile profile, string programmeId, MatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        return Catalogue.Find(programmeId) is null
            ? null
            : Answer(profile, options, null, ranked => ranked.Where(one => one.Candidate.Id == programmeId));
    }

    // What is chosen of the ranked programmes is explained, which costs more than all the ranking.
    private MatchResult Answer(SmeProfile profile, MatchOptions options, int? top,
        Func<IEnumerable<(JudgedProgramme Candidate, int Rank)>,
            IEnumerable<(JudgedProgramme Candidate, int Rank)>> choose)
    {
        var isOpenAsked = options.Status == StatusFilter.Open;
        var (scored, judged) = Consider(profile, options, top);
        var candidates = judged
            .Where(candidate => options.IncludeIneligible || candidate.Rules.Verdict != Verdict.Ineligible)
            .ToList();
        var ranked = candidates
            .Where(IsAskedFor)
            .OrderBy(candidate => candidate.Rules.Verdict == Verdict.Ineligible)
            .ThenByDescending(candidate => candidate.Scored.Score)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Select((candidate, at) => (candidate, at + 1));
        var phrases = Phrases.For(options.Language ?? scored.Pairing.Profile.Language);
        var questions = NextQuestions.Of(judged.Where(IsAskedFor));
        return Result(scored, profile, options) with
        {
            Language = phrases.Language,
            Matches = matches.Build(scored.Pairing, choose(ranked), questions, phrases),
            NextQuestions = questions,
            IneligibleNotShown = options.IncludeIneligible ? 0 : judged.Count(candidate =>
                candidate.Rules.Verdict == Verdict.Ineligible && IsAskedFor(candidate)),
            StatusNotTold = isOpenAsked ? candidates.Count(candidate => candidate.Status is null) : 0,
        };

        bool IsAskedFor(JudgedProgramme candidate) =>
            !isOpenAsked || candidate.Status == LifecycleStatus.Open;
    }

    /// <summary>What the profile's texts are about, with the words that show it.</summary>
    public ProfileThemes ReadThemes(SmeProfile profile, DateOnly asOf)
    {
        var (view, model) = (scorer.View(profile, asOf), scorer.Bundle.Texts.Model);
        return new ProfileThemes(view.Language, ThemeFindings.Of(model, view.Need, view.NeedThemes),
            ThemeFindings.Of(model, view.Activity, view.Activity.Themes));
    }

    /// <summary>What a programme's text is about, with the words that show it.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such programme.</exception>
    public IReadOnlyList<ThemeFinding> ReadThemes(string programmeId)
    {
        var view = scorer.Catalogue.Programmes.FirstOrDefault(view => view.Programme.Id == programmeId)?.Text
            ?? throw new ArgumentException($"no programme {programmeId}", nameof(programmeId));
        return ThemeFindings.Of(scorer.Bundle.Texts.Model, view, view.Themes);
    }

    /// <summary>Whether fits are calibrated: the model was trained on this very catalogue.</summary>
    public bool IsCalibrated => scorer.IsCalibrated;

    /// <summary>Every programme ordered by each method, by relevance alone; for evaluation.</summary>
    public IReadOnlyList<ProfileRanking> Rank(
        SmeProfile profile, DateOnly asOf, IReadOnlyList<RankingMethod> methods) =>
        Measure(profile, asOf, methods).Rankings;

    internal ProfileReading Measure(SmeProfile profile, DateOnly asOf, IReadOnlyList<RankingMethod> methods)
    {
        var scored = scorer.Score(profile, asOf);
        var best = scored.Programmes.OrderByDescending(programme => programme.Score)
            .ThenBy(programme => programme.Programme.Programme.Id, StringComparer.Ordinal)
            .Take(FitReport.Shown)
            .Select(programme => (programme.Programme.Programme.Id, programme.Fit));
        return new ProfileReading(
            [.. methods.Select(method => RankingMethods.Rank(scored, profile, method))],
            new ToldFits(profile.Id, scored.NoGoodMatch, [.. best]), scored.Pairing.Profile.Language);
    }

    // In a large catalogue only the likely best are looked at; more of them where too many are shut out.
    private (ScoredCatalogue Scored, List<JudgedProgramme> Judged) Consider(
        SmeProfile profile, MatchOptions options, int? top)
    {
        var view = scorer.View(profile, options.AsOf);
        var width = top is { } few && few < int.MaxValue / 4
            ? Math.Max(Shortlist.WidthFor(Catalogue.Programmes.Count), 4 * few)
            : int.MaxValue / 4;
        while (true)
        {
            var scored = scorer.ScoreBest(view, width);
            var judged = Judge(scored, profile, options.AsOf).ToList();
            if (scored.IsWhole || 2 * judged.Count(IsInReach) >= width) return (scored, judged);
            width = 4 * Math.Min(width, int.MaxValue / 16);
        }

        bool IsInReach(JudgedProgramme candidate) => candidate.Rules.Verdict != Verdict.Ineligible
            && (options.Status == StatusFilter.Any || candidate.Status == LifecycleStatus.Open);
    }

    private static IEnumerable<JudgedProgramme> Judge(
        ScoredCatalogue scored, SmeProfile profile, DateOnly asOf) =>
        scored.Programmes.Select(programme => new JudgedProgramme(programme,
            EligibilityCheck.Check(profile, programme.Programme.Programme, asOf),
            programme.Programme.Programme.Lifecycle.At(asOf)));

    private MatchResult Result(ScoredCatalogue scored, SmeProfile profile, MatchOptions options) => new()
    {
        ProfileId = profile.Id,
        ProfileHash = profile.Hash(),
        AsOf = options.AsOf,
        ModelVersion = scorer.Bundle.Version,
        CatalogueVersion = Catalogue.Version,
        RulesVersion = EligibilityCheck.RulesVersion,
        Language = Phrases.English.Language,
        NoGoodMatch = scored.NoGoodMatch,
        FitCalibrated = scorer.IsCalibrated,
        Matches = [],
        Size = SizeCalculator.Calculate(profile, options.AsOf),
    };
}
