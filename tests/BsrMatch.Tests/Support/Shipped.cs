using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Tests.Support;

/// <summary>What ships with the product, read once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<ModelBundle> LazyBundle =
        new(() => ModelBundle.LoadCurrent(Repository.PathTo("models")));

    private static readonly Lazy<ProgrammeCatalogue> LazyCatalogue =
        new(() => CatalogueReader.Load(Repository.PathTo("training-data", "catalogue"), "founding"));

    private static readonly Lazy<ThemeTaxonomy> LazyTaxonomy =
        new(() => ThemeTaxonomy.Load(Repository.PathTo("training-data", "themes.json")));

    private static readonly Lazy<Matcher> LazyMatcher = new(() => Matcher.Create(Bundle, Catalogue));

    private static readonly Lazy<Scorer> LazyScorer =
        new(() => new Scorer(Bundle, new CatalogueIndex(Catalogue, Bundle.Texts)));

    private static readonly Lazy<IReadOnlyList<SmeProfile>> LazyTrain = new(() => Profiles("train"));

    private static readonly Lazy<IReadOnlyList<SmeProfile>> LazyTest = new(() => Profiles("test"));

    private static readonly Lazy<float[][]> LazyRows = new(() =>
    [
        .. Test.AsParallel().AsOrdered().SelectMany(profile =>
            LazyScorer.Value.Score(profile, Some.Day).Programmes.Select(programme => programme.Row.ToArray())),
    ]);

    public static ModelBundle Bundle => LazyBundle.Value;

    public static ProgrammeCatalogue Catalogue => LazyCatalogue.Value;

    public static ThemeTaxonomy Taxonomy => LazyTaxonomy.Value;

    public static Matcher Matcher => LazyMatcher.Value;

    /// <summary>The profiles of the training split.</summary>
    public static IReadOnlyList<SmeProfile> Train => LazyTrain.Value;

    /// <summary>The profiles of the test split.</summary>
    public static IReadOnlyList<SmeProfile> Test => LazyTest.Value;

    /// <summary>The judgements of a split, <c>train</c> or <c>test</c>.</summary>
    public static Qrels Judgements(string split) =>
        QrelsFile.Load(Repository.PathTo("training-data", split, "judgements.qrels"));

    /// <summary>What a feature says of every test profile and programme, where it says anything.</summary>
    public static IReadOnlyList<double> ValuesOf(IFeature feature)
    {
        var at = FeatureSchema.All.Index().Single(pair => pair.Item.Name == feature.Name).Index;
        return [.. LazyRows.Value.Select(row => (double)row[at]).Where(value => !double.IsNaN(value))];
    }

    private static List<SmeProfile> Profiles(string split)
    {
        var path = Repository.PathTo("training-data", split, "profiles.jsonl");
        using var stream = File.OpenRead(path);
        return [.. ProfileJson.ReadLines(stream, path, Some.Day)];
    }
}
