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
    private readonly CatalogueRules terms;
    private readonly MatchBuilder matches;

    private Matcher(ModelBundle model, CatalogueIndex catalogue)
    {
        scorer = new Scorer(model, catalogue);
        terms = new CatalogueRules(catalogue.Catalogue);
        matches = new MatchBuilder(model, catalogue);
    }

    /// <summary>The catalogue that is matched against.</summary>
    public ProgrammeCatalogue Catalogue => scorer.Catalogue.Catalogue;

    /// <summary>The version of the model bundle that ranks.</summary>
    public string ModelVersion => scorer.Bundle.Version;

    /// <summary>The version of the eligibility rules.</summary>
    public static string RulesVersion => EligibilityCheck.RulesVersion;

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
        return Match(CanonicalProfile.Of(profile), options);
    }

    /// <summary>Likewise, where the profile's text and hash are wanted for more than this.</summary>
    public MatchResult Match(CanonicalProfile profile, MatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        return Answer(profile, options, judged => judged.Scored.Fit >= options.MinFit, options.Top);
    }

    /// <summary>The story of one pair, whatever its rank or verdict.</summary>
    /// <returns>A result with one match, or null when the catalogue has no such programme.</returns>
    public MatchResult? Explain(
        SmeProfile profile, string programmeId, DateOnly asOf, string? language = null) =>
        Explain(profile, programmeId,
            new MatchOptions { AsOf = asOf, IncludeIneligible = true, Language = language });

    /// <summary>The same in the order that some options give; how many they would show, and from which fit
    /// on, counts for nothing.</summary>
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
            : Answer(CanonicalProfile.Of(profile), options, judged => judged.Id == programmeId, null);
    }

    // What is chosen of the ranked programmes is explained, which costs more than all the ranking.
    private MatchResult Answer(
        CanonicalProfile profile, MatchOptions options, Func<JudgedProgramme, bool> isWanted, int? top)
    {
        var firm = new Applicant(profile.Profile, options.AsOf);
        var verdicts = terms.Check(firm);
        var scored = Consider(profile.Profile, verdicts, options, top);
        var order = new ProgrammeOrder(scored, verdicts, options);
        var phrases = Phrases.For(options.Language ?? scored.Pairing.Profile.Language);
        var questions = NextQuestions.Of(order.Open);
        var reading = matches.Read(scored.Pairing.Profile, phrases);
        return new MatchResult
        {
            ProfileId = profile.Profile.Id,
            ProfileHash = profile.Hash,
            AsOf = options.AsOf,
            ModelVersion = ModelVersion,
            CatalogueVersion = Catalogue.Version,
            RulesVersion = RulesVersion,
            Language = phrases.Language,
            NoGoodMatch = scored.NoGoodMatch,
            FitCalibrated = scorer.IsCalibrated,
            Matches = matches.Build(reading, order.Choose(isWanted, top ?? int.MaxValue), questions, phrases),
            NextQuestions = questions,
            AskedThemes = reading.AskedIds,
            IneligibleNotShown = order.IneligibleNotShown,
            Size = firm.Size,
            StatusNotTold = order.StatusNotTold,
            Standings = options.WithStandings
                ? [.. verdicts.Zip(scored.Programmes, (rules, one) => new Standing(rules.Verdict, one.Fit))]
                : [],
        };
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

    internal ProfileReading Measure(
        SmeProfile profile, DateOnly asOf, IReadOnlyList<RankingMethod> methods) =>
        ReadingOf(profile, scorer.Score(profile, asOf), methods);

    /// <summary>As the model alone ranks them, with the fit of every programme, shown or not.</summary>
    internal (ProfileReading Reading, IReadOnlyDictionary<string, double> Fits) MeasureAll(
        SmeProfile profile, DateOnly asOf)
    {
        var scored = scorer.Score(profile, asOf);
        var fits = scored.Programmes.ToDictionary(programme => programme.Programme.Programme.Id,
            programme => programme.Fit, StringComparer.Ordinal);
        return (ReadingOf(profile, scored, [RankingMethod.Model]), fits);
    }

    private static ProfileReading ReadingOf(
        SmeProfile profile, ScoredCatalogue scored, IReadOnlyList<RankingMethod> methods)
    {
        var best = scored.Programmes.OrderByDescending(programme => programme.Score)
            .ThenBy(programme => programme.Programme.Programme.Id, StringComparer.Ordinal)
            .Take(FitReport.Shown)
            .Select(programme => (programme.Programme.Programme.Id, programme.Fit));
        return new ProfileReading(
            [.. methods.Select(method => RankingMethods.Rank(scored, profile, method))],
            new ToldFits(profile.Id, scored.NoGoodMatch, [.. best]), scored.Pairing.Profile.Language);
    }

    /// <summary>Ids of the programmes the firm cannot take part in.</summary>
    internal HashSet<string> ShutOut(SmeProfile profile, DateOnly asOf) =>
    [
        .. terms.Check(new Applicant(profile, asOf)).Zip(Catalogue.Programmes)
            .Where(pair => pair.First.Verdict == Verdict.Ineligible).Select(pair => pair.Second.Id),
    ];

    // In a large catalogue only the likely best are looked at; more of them where too many are shut out.
    private ScoredCatalogue Consider(
        SmeProfile profile, TermsAnswer[] verdicts, MatchOptions options, int? top)
    {
        var view = scorer.View(profile, options.AsOf);
        var width = top is { } few && few < int.MaxValue / 4
            ? Math.Max(Shortlist.WidthFor(Catalogue.Programmes.Count), 4 * few)
            : int.MaxValue / 4;
        while (true)
        {
            var scored = scorer.ScoreBest(view, width);
            if (scored.IsWhole || 2 * scored.Programmes.Count(IsInReach) >= width) return scored;
            width = 4 * Math.Min(width, int.MaxValue / 16);
        }

        bool IsInReach(ScoredProgramme scored) =>
            verdicts[scored.Programme.Index].Verdict != Verdict.Ineligible
            && (options.Status == StatusFilter.Any
                || scored.Programme.Programme.Lifecycle.At(options.AsOf) == LifecycleStatus.Open);
    }
}
