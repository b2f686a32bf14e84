using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Learns about texts: which words there are, which sentences state a need, what texts are about and which
/// need suits which programme. The parts that see judgements can be learned again without a fold, so that the
/// ranker is trained on what it will meet: predictions for profiles nobody has seen.
/// </summary>
internal sealed class TextTrainer
{
    private const int LatentDimensions = 64;

    // Chosen by cross-validation on the training profiles; themes lean on keyphrases more, since those carry
    // over to languages and programmes with little to learn from.
    private static readonly LinearSettings ThemeSettings = new(0.1f, 0.7f);
    private static readonly LinearSettings NeedSettings = new(0.5f, 1);
    private static readonly LinearSettings AffinitySettings = new(0.1f, 0.3f);

    private readonly TrainingData data;
    private readonly int seed;
    private readonly TextModel model;
    private readonly IReadOnlyList<LinearExample> seedExamples;
    private readonly IReadOnlyList<ProfileView> views;

    public TextTrainer(TrainingData data, int seed, Action<string> progress)
    {
        this.data = data;
        this.seed = seed;
        progress("counting words");
        model = Untrained(data);
        progress("learning which sentences state a need");
        model = WithNeeds(model, data);
        seedExamples = [.. SeedExamples(model, data)];
        var builder = new ProfileViewBuilder(model);
        views = [.. data.Lessons.AsParallel().AsOrdered()
            .Select(lesson => builder.Build(lesson.Profile, TrainingData.AsOf))];
        progress("learning latent meaning");
        model = new TextModel(model.ThemeIds, model.ThemeNames, model.Lexicon, model.Vocabulary, model.Themes,
            model.Needs, LatentTrainer.Train(
                [
                    .. views.Select(view => view.Whole.Vector),
                    .. seedExamples.Select(example => example.Vector),
                ],
                model.Vocabulary.WordCount, LatentDimensions, seed));
    }

    /// <summary>
    /// Learns themes and affinity from all lessons but those of a fold; -1 leaves out none.
    /// </summary>
    public (TextModel Model, Affinity Affinity) Train(int withoutFold)
    {
        var kept = Enumerable.Range(0, data.Lessons.Count)
            .Where(i => withoutFold < 0 || Folds.Of(data.Lessons[i].Profile.Id, seed) != withoutFold)
            .ToList();
        var themes = LinearTrainer.Train(
            [.. seedExamples, .. kept.SelectMany(ThemeExamples)],
            model, model.ThemeIds.Count, ThemeSettings);
        var programmes = data.Catalogue.Programmes.Select(programme => programme.Id).ToArray();
        var affinity = LinearTrainer.Train(
            [
                .. kept.Select(i => new LinearExample(views[i].Need.Vector,
                    [.. programmes.Select(id => data.Lessons[i].Grades.GetValueOrDefault(id) >= 2)])),
            ],
            model, programmes.Length, AffinitySettings);
        return (model.With(themes), new Affinity(programmes, affinity));
    }

    private IEnumerable<LinearExample> ThemeExamples(int lesson)
    {
        var (view, labels) = (views[lesson], data.Lessons[lesson]);
        yield return new LinearExample(view.Need.Vector, Flags(labels.NeedThemes));
        if (!view.Activity.IsEmpty)
            yield return new LinearExample(view.Activity.Vector, Flags(labels.ActivityThemes));
    }

    private bool[] Flags(IReadOnlySet<string> themes) => [.. model.ThemeIds.Select(themes.Contains)];

    private static TextModel Untrained(TrainingData data)
    {
        var taxonomy = data.Taxonomy;
        var lexicon = ThemeLexicon.From(taxonomy);
        var texts = data.Lessons.Select(lesson => Tokens(
            $"{lesson.Profile.Needs}\n{lesson.Profile.Description}",
                lesson.Profile.Language))
            .Concat(data.Catalogue.Programmes.Select(programme =>
                Tokens($"{programme.Title}.\n{programme.Description}", programme.Language)))
            .Concat(ThemeTexts(taxonomy).Select(text => Tokens(text.Text, text.Language)));
        var vocabulary = VocabularyBuilder.Build(texts);
        var length = vocabulary.Count + 2 * taxonomy.Ids.Count;
        return new TextModel(
            taxonomy.Ids, [.. taxonomy.Themes.Select(theme => theme.Name)], lexicon, vocabulary,
            new LinearModel(new float[length * taxonomy.Ids.Count], new float[taxonomy.Ids.Count]),
            new LinearModel(new float[length], new float[1]),
            new LatentSpace(0, []));
    }

    // A sentence of `needs` states a need; one of `description` does not where the needs were stated apart.
    private static TextModel WithNeeds(TextModel model, TrainingData data)
    {
        var examples = new List<LinearExample>();
        foreach (var profile in data.Lessons.Select(lesson => lesson.Profile))
        {
            if (profile.Needs is null || profile.Description is null) continue;
            AddSentences(profile.Needs, profile.Language, true);
            AddSentences(profile.Description, profile.Language, false);
        }

        var needs = LinearTrainer.Train(examples, model, 1, NeedSettings);
        return new TextModel(
            model.ThemeIds, model.ThemeNames, model.Lexicon, model.Vocabulary, model.Themes, needs,
            model.Latent);

        void AddSentences(string source, string? given, bool isNeed)
        {
            var (text, language) = Tokens(source, given);
            foreach (var (_, sentence) in text.Sentences())
                examples.Add(new LinearExample(model.VectorOf(sentence, language), [isNeed]));
        }
    }

    // What the taxonomy and the catalogue themselves say about themes.
    private static IEnumerable<LinearExample> SeedExamples(TextModel model, TrainingData data)
    {
        foreach (var (text, language, theme) in ThemeTexts(data.Taxonomy))
        {
            yield return new LinearExample(model.VectorOf(TokenisedText.From(text), language),
                [.. model.ThemeIds.Select((_, index) => index == theme)]);
        }

        foreach (var programme in data.Catalogue.Programmes)
        {
            yield return new LinearExample(CatalogueIndex.ReadText(programme, model).Vector,
                [.. model.ThemeIds.Select(programme.Themes.Contains)]);
        }
    }

    private static IEnumerable<(string Text, string Language, int Theme)> ThemeTexts(ThemeTaxonomy taxonomy)
    {
        for (var t = 0; t < taxonomy.Themes.Count; t++)
        {
            var theme = taxonomy.Themes[t];
            yield return ($"{theme.Name}. {theme.Definition}", "en", t);
            var byLanguage = theme.Keyphrases.OrderBy(pair => pair.Key, StringComparer.Ordinal);
            foreach (var (language, phrases) in byLanguage)
            {
                var text = string.Join(". ", phrases).Replace("*", "", StringComparison.Ordinal);
                yield return (text, language, t);
            }
        }
    }

    private static (TokenisedText Text, string Language) Tokens(string source, string? language)
    {
        var text = TokenisedText.From(source);
        return (text, language ?? LanguageDetector.Detect(text));
    }
}
