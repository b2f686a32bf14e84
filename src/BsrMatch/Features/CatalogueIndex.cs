using BsrMatch.Catalogue;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// A catalogue made ready for matching: every programme read, every word indexed. Immutable.
/// </summary>
internal sealed class CatalogueIndex
{
    /// <summary>What a theme counts that the text suggests but the catalogue does not declare.</summary>
    private const double UndeclaredWeight = 0.5;

    private ThemeTable? themes;
    private LatentTable? latents;
    private SharedTerms? terms;

    public CatalogueIndex(ProgrammeCatalogue catalogue, LearnedTexts learned)
    {
        Catalogue = catalogue;
        TextView[] texts =
            [.. catalogue.Programmes.Select(programme => ReadText(programme, learned.Model))];
        Programmes = ViewsOf(catalogue, texts, learned, _ => true);
        (Known, Learned) = (ThoseKnown(), ThoseLearned());
        Texts = new TextMatcher(texts, learned.Model.Vocabulary);
        Contents = InvertedIndex.Build(
            [.. texts.Select(text => (text.Content.Indices, text.Content.Values))],
            learned.Model.VectorLength);
        Concepts = InvertedIndex.Build(
            [.. texts.Select(text => (text.Concepts.Indices, text.Concepts.Values))],
            learned.Model.ConceptRarity.Length);
    }

    private CatalogueIndex(CatalogueIndex other, LearnedTexts learned, Func<int, bool> isInNetworks)
    {
        (Catalogue, Texts, Contents, Concepts) =
            (other.Catalogue, other.Texts, other.Contents, other.Concepts);
        Programmes = ViewsOf(
            Catalogue, [.. other.Programmes.Select(programme => programme.Text)], learned, isInNetworks);
        (Known, Learned) = (ThoseKnown(), ThoseLearned());
    }

    /// <summary>
    /// The same programmes, had there been other past cases and had the networks learned of some only.
    /// </summary>
    /// <param name="learned">What was learned, of the same texts.</param>
    /// <param name="isInNetworks">Whether the networks learned of the programme at a place.</param>
    public CatalogueIndex With(LearnedTexts learned, Func<int, bool> isInNetworks) =>
        new(this, learned, isInNetworks);

    public ProgrammeCatalogue Catalogue { get; }

    public IReadOnlyList<ProgrammeView> Programmes { get; }

    /// <summary>Those with good past cases.</summary>
    public IReadOnlyList<ProgrammeView> Known { get; }

    /// <summary>Those that the model has learned of, by past cases or by the affinity networks.</summary>
    public IReadOnlyList<ProgrammeView> Learned { get; }

    /// <summary>
    /// How long a column of numbers, one a programme, is made, so that vectors need no rest.
    /// </summary>
    public int Width => ColumnTable<double>.WidthFor(Programmes.Count);

    /// <summary>Made when first asked for, as are the next and the terms.</summary>
    public ThemeTable Themes =>
        themes ?? LazyInitializer.EnsureInitialized(ref themes, () => new(Programmes));

    public LatentTable Latents =>
        latents ?? LazyInitializer.EnsureInitialized(ref latents, () => new(Programmes));

    public TextMatcher Texts { get; }

    /// <summary>What the programmes' texts are about, from the stems of the vocabulary.</summary>
    public InvertedIndex Contents { get; }

    /// <summary>The concepts the programmes' texts speak of.</summary>
    public InvertedIndex Concepts { get; }

    /// <summary>Fills the column of a feature that is missing where nothing was learned.</summary>
    public void FillLearned(IFeature feature, Pairing pairing, Span<double> values)
    {
        values.Fill(double.NaN);
        foreach (var programme in Learned) values[programme.Index] = feature.Value(pairing, programme);
    }

    /// <summary>Fills the column of a feature that looks at nothing of a programme but its terms.</summary>
    public void FillByTerms(IFeature feature, Pairing pairing, Span<double> values) =>
        (terms ?? LazyInitializer.EnsureInitialized(ref terms, () => new(Programmes)))
            .Fill(feature, pairing, values);

    /// <summary>Reads a programme's title, description and keywords as one text.</summary>
    public static TextView ReadText(Programme programme, TextModel model)
    {
        var text = TokenisedText.From($"{programme.Title}.\n{programme.Description}");
        return model.View(text, programme.Language ?? LanguageDetector.Detect(text));
    }

    private static ProgrammeView[] ViewsOf(ProgrammeCatalogue catalogue, TextView[] texts,
        LearnedTexts learned, Func<int, bool> isInNetworks)
    {
        var goodThemes = learned.Experience.GoodThemes();
        var goodLatents = learned.Experience.GoodLatents();
        var caseSums = learned.Experience.SumCases(
            catalogue.Programmes.Zip(texts, (programme, text) => (programme.Id, text.Content)),
            learned.Model.VectorLength);
        return
        [
            .. catalogue.Programmes.Select((programme, index) =>
            {
                var view = texts[index];
                var (caseThemes, onlyCase) = goodThemes.GetValueOrDefault(programme.Id);
                return new ProgrammeView
                {
                    Index = index,
                    Programme = programme,
                    Text = view,
                    Themes = WeighThemes(programme, view, learned.Model.ThemeIds),
                    CaseThemes = caseThemes,
                    CaseLatent = goodLatents.GetValueOrDefault(programme.Id).Sum,
                    CaseSum = caseSums.GetValueOrDefault(programme.Id),
                    OnlyCase = onlyCase,
                    CaseNumber = learned.Experience.Programmes.IndexOf(programme.Id),
                    AffinityLabel = isInNetworks(index)
                        ? learned.Affinity.Programmes.IndexOf(programme.Id)
                        : -1,
                };
            }),
        ];
    }

    private ProgrammeView[] ThoseKnown() =>
        [.. Programmes.Where(programme => programme.CaseSum is not null)];

    private ProgrammeView[] ThoseLearned() =>
    [
        .. Programmes.Where(programme =>
            programme.CaseThemes is not null || programme.AffinityLabel >= 0),
    ];

    private static double[] WeighThemes(Programme programme, TextView view, IReadOnlyList<string> ids)
    {
        var weights = new double[ids.Count];
        for (var t = 0; t < weights.Length; t++)
        {
            weights[t] = programme.Themes.Contains(ids[t]) ? 1
                : programme.Themes.Count == 0 ? view.Themes[t]
                : UndeclaredWeight * view.Themes[t];
        }

        return weights;
    }
}
