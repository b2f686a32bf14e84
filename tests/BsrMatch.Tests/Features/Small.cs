using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>
/// A world small enough to work out by hand: three themes with one keyphrase each, five known words of equal
/// weight, three programmes, two past cases.
/// </summary>
internal static class Small
{
    public const int Money = 0;
    public const int Staff = 1;
    public const int Sea = 2;

    private const int ThemeCount = 3;

    private static readonly string[] Words = ["loan", "bank", "welder", "ship", "want"];

    private static readonly Vocabulary Vocabulary = MakeVocabulary();

    public static TextModel Model { get; } = MakeModel();

    /// <summary>
    /// One firm asked for a loan and the lender served it; one for a ship and the port did.
    /// </summary>
    public static LearnedTexts Learned { get; } = new(
        Model,
        new Affinity(["lender", "port"], [MakeNetwork()]),
        new Experience([Case("asked-loan", "loan", ("lender", 3)), Case("asked-ship", "ship", ("port", 2))]));

    /// <summary>Texts of three, one and two words; the yard is in nobody's experience.</summary>
    public static ProgrammeCatalogue Catalogue { get; } = new("small",
    [
        Some.Programme("lender", "Loan", "loan bank", themes: ["money"], language: "en"),
        Some.Programme("port", "Ship", "", themes: ["sea"], language: "en"),
        Some.Programme("yard", "Bank", "ship", themes: ["staff", "sea"], language: "en"),
    ]);

    public static CatalogueIndex Index { get; } = new(Catalogue, Learned);

    public static ProgrammeView Lender => Index.Programmes[0];

    public static ProgrammeView Port => Index.Programmes[1];

    public static ProgrammeView Yard => Index.Programmes[2];

    /// <summary>The input of the models that stands for a known word.</summary>
    public static int InputOf(string word) => Vocabulary.Find(Stemming.StemHash(word, true));

    public static TextView View(string text, string language = "en") =>
        Model.View(TokenisedText.From(text), language);

    /// <summary>A firm that wants one thing and does another.</summary>
    public static ProfileView Asking(
        string need = "", string activity = "", SmeProfile? firm = null,
        double[]? needThemes = null, double[]? activityThemes = null) => new()
        {
            Profile = firm ?? Some.Profile(needs: need),
            AsOf = Some.Day,
            Language = "en",
            Need = View(need),
            Sentences = [],
            Activity = WithThemes(View(activity), activityThemes),
            WholeWords = View($"{need}\n{activity}").ContentWords,
            NeedThemes = needThemes ?? View(need).Themes,
        };

    /// <summary>A firm of which only its figures matter.</summary>
    public static ProfileView Of(SmeProfile firm) => Asking(firm: firm);

    public static ProfileView Read(SmeProfile profile) =>
        new ProfileViewBuilder(Model).Build(profile, Some.Day);

    /// <summary>A programme for themes of given weights.</summary>
    public static ProgrammeView For(params double[] themes) =>
        Offering(Some.Programme(), themes);

    public static ProgrammeView Offering(
        Programme programme, double[]? themes = null, double[]? caseThemes = null) => new()
        {
            Index = 0,
            Programme = programme,
            Text = View(""),
            Themes = themes ?? new double[ThemeCount],
            CaseThemes = caseThemes,
            AffinityLabel = -1,
        };

    public static double Value(
        this IFeature feature, ProfileView profile, ProgrammeView programme, PastCase? self = null) =>
        feature.Value(Pairing.Of(profile, Index, Learned, self), programme);

    /// <summary>What a feature says of the lender when there are other past cases.</summary>
    public static double OfLender(this IFeature feature, string need, PastCase[] cases, PastCase? self = null)
    {
        var learned = Learned with { Experience = new Experience(cases) };
        var index = new CatalogueIndex(Catalogue, learned);
        return feature.Value(Pairing.Of(Asking(need), index, learned, self), index.Programmes[0]);
    }

    /// <summary>A profile that is among the past cases is told what it would be told without itself.</summary>
    public static void AssertThatAProfileNeverSeesItself(IFeature feature)
    {
        const string need = "loan ship";
        var self = Case("self", need, ("lender", 3));
        PastCase[] others = [Case("b", "bank", ("lender", 2)), Case("c", "ship", ("lender", 3))];

        Assert.Multiple(() =>
        {
            Assert.That(feature.OfLender(need, [self], self), Is.EqualTo(feature.OfLender(need, [])));
            Assert.That(feature.OfLender(need, [others[0], self, others[1]], self),
                Is.EqualTo(feature.OfLender(need, others)).Within(1e-7));
        });
    }

    public static PastCase Case(string id, string need, params (string, int)[] grades)
    {
        var view = View(need);
        var themes = view.Themes.Select(score => score > 0.5 ? 1f : 0f).ToArray();
        return new PastCase(id, view.Content, themes, LatentSpace.Unit(view.Latent), grades);
    }

    private static Vocabulary MakeVocabulary()
    {
        var hashes = Words.Select(word => Stemming.StemHash(word, true)).Order().ToArray();
        return new Vocabulary(0, hashes, new int[hashes.Length], hashes.Length, 0);
    }

    // A keyphrase makes a theme likely and "bank" speaks for staff, of all things; the word "want" makes a
    // need, and the latent space knows money and sea.
    private static TextModel MakeModel()
    {
        var themes = new float[(Words.Length + 2 * ThemeCount) * ThemeCount];
        for (var t = 0; t < ThemeCount; t++) themes[(Words.Length + t) * ThemeCount + t] = 5;
        themes[InputOf("bank") * ThemeCount + Staff] = 3;
        var projection = new float[Words.Length * 2];
        foreach (var word in new[] { "loan", "bank" }) projection[InputOf(word) * 2] = 1;
        projection[InputOf("ship") * 2 + 1] = 1;
        return new TextModel(
            ["money", "staff", "sea"], ["Money", "Staff", "Sea"],
            new ThemeLexicon([(Money, "en", "loan*"), (Staff, "en", "welder*"), (Sea, "en", "ship*")]),
            Vocabulary, new LinearModel(themes, [-2, -2, -2]), Linear(1, [-2], ("want", 0, 4)),
            new LatentSpace(2, projection, Words.Length, Words.Length));
    }

    // The one hidden unit knows the word "loan": by it the lender serves a need, and touches it twice as surely.
    private static NeedNetwork MakeNetwork()
    {
        var length = Words.Length + 2 * ThemeCount;
        var (inputs, scales) = (new sbyte[length], new float[length]);
        (inputs[InputOf("loan")], scales[InputOf("loan")]) = (4, 0.5f);
        return new NeedNetwork(inputs, scales, [0], new float[3 + NeedNetwork.PlaceCount],
            [1, 0, 2, 0, 1, 1, 0, 2, 0, 1], new float[Affinity.LabelsFor(2)]);
    }

    private static LinearModel Linear(
        int labels, float[] biases, params (string Word, int Label, float Weight)[] weights)
    {
        var all = new float[(Words.Length + 2 * ThemeCount) * labels];
        foreach (var (word, label, weight) in weights) all[InputOf(word) * labels + label] = weight;
        return new LinearModel(all, biases);
    }

    private static TextView WithThemes(TextView view, double[]? themes) => new()
    {
        Text = view.Text,
        Language = view.Language,
        KnownWords = view.KnownWords,
        Words = view.Words,
        ContentWords = view.ContentWords,
        Grams = view.Grams,
        Hits = view.Hits,
        Vector = view.Vector,
        Content = view.Content,
        Concepts = view.Concepts,
        Themes = themes ?? view.Themes,
        Latent = view.Latent,
    };
}
