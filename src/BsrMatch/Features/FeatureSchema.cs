using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Features;

/// <summary>The features in their order. A model trained on one schema refuses another.</summary>
internal static class FeatureSchema
{
    /// <summary>Raise it when a feature keeps its name but changes its meaning.</summary>
    private const string Revision = "2";

    public static IReadOnlyList<IFeature> All { get; } =
    [
        new NeedThemeOverlap(),
        new NeedThemeBest(),
        new NeedThemeMissed(),
        new NeedThemeFocus(),
        new NeedKeyphraseOverlap(),
        new ActivityThemeOverlap(),
        new NeedBm25(),
        new WholeBm25(),
        new NeedWordCosine(),
        new NeedWordStanding(),
        new NeedPassageCosine(),
        new WholeWordCosine(),
        new NeedGramCosine(),
        new NeedLatentCosine(),
        new ActivityLatentCosine(),
        new ExperienceBest(),
        new ExperienceVote(),
        new ExperienceThemes(),
        new ExperienceText(),
        new ExperienceMean(),
        new ExperienceStanding(),
        new NeedAffinity(),
        new NeedSentenceAffinity(),
        new CountryFit(),
        new SectorFit(),
        new SizeFit(),
        new AudienceFit(),
        new FirmAge(),
        new FirmHeadcount(),
    ];

    public static int Count => All.Count;

    public static int IndexOf<T>() where T : IFeature =>
        All.Index().First(feature => feature.Item is T).Index;

    /// <summary>SHA-256 of the revision and the names in order, in hexadecimal.</summary>
    public static string Hash { get; } = StableHash.Sha256(
        Encoding.UTF8.GetBytes(Revision + "\n" + string.Join("\n", All.Select(feature => feature.Name))));

    /// <summary>The features of one pair, as the ranker reads them.</summary>
    public static void Fill(Pairing pairing, ProgrammeView programme, Span<float> row)
    {
        for (var i = 0; i < All.Count; i++) row[i] = (float)All[i].Value(pairing, programme);
    }
}
