using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Features;

/// <summary>The features in their order. A model trained on one schema refuses another.</summary>
internal static class FeatureSchema
{
    /// <summary>Raise it when a feature keeps its name but changes its meaning.</summary>
    private const string Revision = "3";

    /// <summary>Bits of a number that <see cref="Rounded"/> leaves free.</summary>
    public const int SpareBits = 4;

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
        new NeedConceptCosine(),
        new NeedLatentCosine(),
        new NeedGistCosine(),
        new ActivityLatentCosine(),
        new ExperienceBest(),
        new ExperienceVote(),
        new ExperienceThemes(),
        new ExperienceText(),
        new ExperienceMean(),
        new ExperienceStanding(),
        new ExperienceLatent(),
        new NeedAffinity(),
        new NeedTouchAffinity(),
        new CountryFit(),
        new SectorFit(),
        new SizeFit(),
        new AudienceFit(),
        new FirmAge(),
        new FirmHeadcount(),
    ];

    private static int[] Dear { get; } =
        [.. All.Index().Where(feature => feature.Item.IsDear).Select(feature => feature.Index)];

    public static int Count => All.Count;

    public static int IndexOf<T>() where T : IFeature =>
        All.Index().First(feature => feature.Item is T).Index;

    /// <summary>SHA-256 of the revision and the names in order, in hexadecimal.</summary>
    public static string Hash { get; } = StableHash.Sha256(
        Encoding.UTF8.GetBytes(Revision + "\n" + string.Join("\n", All.Select(feature => feature.Name))));

    /// <summary>The features of one pair, as the ranker reads them.</summary>
    public static void Fill(Pairing pairing, ProgrammeView programme, Span<float> row)
    {
        for (var i = 0; i < All.Count; i++) row[i] = Rounded((float)All[i].Value(pairing, programme));
    }

    /// <summary>The features of some pairs, row behind row.</summary>
    public static void FillAll(Pairing pairing, IReadOnlyList<ProgrammeView> programmes, Span<float> rows)
    {
        // Feature by feature, since a processor that does the same again and again is far ahead of itself.
        for (var i = 0; i < All.Count; i++)
        {
            for (var at = 0; at < programmes.Count; at++)
                rows[at * All.Count + i] = Rounded((float)All[i].Value(pairing, programmes[at]));
        }
    }

    /// <summary>Of the features of one pair those only that a rough pairing lacks.</summary>
    public static void FillDear(Pairing pairing, ProgrammeView programme, Span<float> row)
    {
        foreach (var i in Dear) row[i] = Rounded((float)All[i].Value(pairing, programme));
    }

    /// <summary>
    /// A value to 20 bits, so that between any two there is a third: a tree that splits halfway between two
    /// neighbours would else find its threshold rounded to one of them.
    /// </summary>
    public static float Rounded(float value)
    {
        if (!float.IsFinite(value)) return value;
        var bits = BitConverter.SingleToInt32Bits(value);
        return BitConverter.Int32BitsToSingle((bits + (1 << (SpareBits - 1))) & -(1 << SpareBits));
    }
}
