using BsrMatch.Evaluation;
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
    private static readonly LinearSettings ThemeSettings = new(0.2f, 0.5f, 5);
    private static readonly NetworkSettings AffinitySettings = new(64, 5, 400, 64, 0.003f, 0.015f);

    // What is learned of a programme that few ever judged would only be their accidents; and beside
    // programmes with many more cases, that it is rare.
    private const int LeastCasesForAffinity = 8;
    private const double LeastShareForAffinity = 0.1;

    // Networks that start from other weights err in other places.
    private const int AffinityNetworks = 2;

    private readonly TrainingData data;
    private readonly int seed;
    private readonly TextModel model;
    private readonly Task<TextModel> whole;
    private readonly IReadOnlyList<LinearExample> seedExamples;
    private readonly ProfileView[] views;
    private readonly ProfileView[] themeViews;
    private readonly string[] affinityProgrammes;
    private readonly Lazy<LinearModel> themesOfOthers;

    public TextTrainer(TrainingData data, int seed, Action<string> progress)
    {
        this.data = data;
        this.seed = seed;
        progress("counting words");
        model = Untrained(data);
        progress("learning which sentences state a need");
        model = WithNeeds(model, data);
        seedExamples = [.. SeedExamples(model, data)];
        views = ReadAll(data.Lessons);
        themeViews = ReferenceEquals(data.Lessons, data.ThemeLessons)
            ? views
            : ReadAll(data.ThemeLessons);
        themesOfOthers = new Lazy<LinearModel>(() => TrainThemes(Kept(data.ThemeLessons, -1)));
        affinityProgrammes = WellKnown(data);
        progress("learning latent meaning");
        whole = Task.Run(() => WithLatent(model));
    }

    /// <summary>
    /// Learns themes and affinity once for each fold given, from all lessons but those of the fold; -1 leaves
    /// out none.
    /// </summary>
    public (TextModel Model, Affinity Affinity)[] Train(IReadOnlyList<int> withoutFolds)
    {
        var count = affinityProgrammes.Length == 0 ? 0 : AffinityNetworks;
        var themes = new LinearModel[withoutFolds.Count];
        var networks = Array.ConvertAll(themes, _ => new NeedNetwork[count]);

        // Networks take longest, so they come first.
        Workers.Share((count + 1) * withoutFolds.Count, job =>
        {
            var (part, at) = Math.DivRem(job, withoutFolds.Count);
            if (part < count) networks[at][part] = Network(withoutFolds[at], seed + part);
            else themes[at] = ThemesWithout(withoutFolds[at]);
        });
        var text = whole.GetAwaiter().GetResult();
        return
        [
            .. themes.Zip(networks, (learned, some) => (text.With(learned),
                count == 0 ? Affinity.None : new Affinity(affinityProgrammes, some))),
        ];
    }

    private NeedNetwork Network(int withoutFold, int from) => NetworkTrainer.Train(
        [.. Kept(data.Lessons, withoutFold).Select(AffinityExample)], model.VectorLength, AffinitySettings,
        from);

    private TextModel WithLatent(TextModel without)
    {
        SparseVector[] vectors =
        [
            .. data.Lessons.AsParallel().AsOrdered().Select(TextOf)
                .Select(text => without.VectorOf(text.Text, text.Language)),
            .. data.Catalogue.Programmes
                .Select(programme => CatalogueIndex.ReadText(programme, without).Vector),
            .. data.LessonsHaveThemes ? ThemeVectors(without, data.Taxonomy) : [],
        ];
        var vocabulary = without.Vocabulary;
        var rarity = ConceptRarity(vectors, vocabulary.Count, without.Concepts.Meanings);
        var latent = LatentTrainer.Train(
            vectors, vocabulary.WordCount, vocabulary.Count, rarity, LatentDimensions, seed);
        return new TextModel(
            without.ThemeIds, without.ThemeNames, without.Lexicon, vocabulary, without.Themes, without.Needs,
            latent, without.Concepts, rarity);
    }

    // Programmes that enough profiles were found to need, and as many not to need.
    private static string[] WellKnown(TrainingData data)
    {
        var counts = data.Catalogue.Programmes.Select(programme => (
            programme.Id,
            Good: data.Lessons.Count(lesson => IsGood(lesson, programme.Id)),
            Others: data.Lessons.Count(lesson =>
                IsJudged(lesson, programme.Id) && !IsGood(lesson, programme.Id)))).ToList();
        var least = Math.Max(LeastCasesForAffinity, LeastShareForAffinity * counts.Max(row => row.Good));
        return [.. counts.Where(row => row.Good >= least && row.Others >= least).Select(row => row.Id)];
    }

    private static bool IsJudged(Lesson lesson, string programme) => lesson.IsPartial
        ? lesson.Grades.ContainsKey(programme)
        : lesson.Judged?.Contains(programme) != false;

    private NetworkExample AffinityExample(int at)
    {
        var (view, lesson) = (views[at], data.Lessons[at]);
        bool[] labels =
        [
            .. affinityProgrammes.Select(id => IsGood(lesson, id)),
            .. affinityProgrammes.Select(id => lesson.Grades.GetValueOrDefault(id) > 0),
            lesson.Grades.Values.Any(IsGood),
        ];
        return new NetworkExample(
            view.Need.Vector, view.Sentences, Array.ConvertAll(labels, label => label ? 1f : 0f))
        {
            Weights = AffinityWeights(lesson, affinityProgrammes),
        };
    }

    // What nobody looked at is left open: for each programme whether it is good, then whether it has any
    // grade, then whether one of all is good.
    internal static float[]? AffinityWeights(Lesson lesson, IReadOnlyList<string> programmes)
    {
        if (lesson is { IsPartial: false, Judged: null, Weight: 1 }) return null;
        var weight = (float)lesson.Weight;
        var weights = programmes.Select(id => IsJudged(lesson, id) ? weight : 0).ToArray();
        return [.. weights, .. weights, lesson.IsRefusalOnly ? 0 : weight];
    }

    // Where others' profiles taught the themes, no fold of ours has anything to do with them.
    private LinearModel ThemesWithout(int fold) => data.LessonsHaveThemes
        ? TrainThemes(Kept(data.ThemeLessons, fold))
        : themesOfOthers.Value;

    private LinearModel TrainThemes(IEnumerable<int> kept) => LinearTrainer.Train(
        [.. seedExamples, .. kept.SelectMany(ThemeExamples)], model, model.ThemeIds.Count, ThemeSettings);

    private List<int> Kept(IReadOnlyList<Lesson> lessons, int withoutFold) =>
    [
        .. Enumerable.Range(0, lessons.Count)
            .Where(i => withoutFold < 0 || Folds.Of(lessons[i].Profile.Id, seed) != withoutFold),
    ];

    private ProfileView[] ReadAll(IReadOnlyList<Lesson> lessons)
    {
        var builder = new ProfileViewBuilder(model);
        return [.. lessons.AsParallel().AsOrdered()
            .Select(lesson => builder.Build(lesson.Profile, TrainingData.AsOf))];
    }

    private static bool IsGood(Lesson lesson, string programme) =>
        IsGood(lesson.Grades.GetValueOrDefault(programme));

    private static bool IsGood(int grade) => grade >= EvaluationOptions.RelevantFromForProfiles;

    private IEnumerable<LinearExample> ThemeExamples(int lesson)
    {
        var (view, labels) = (themeViews[lesson], data.ThemeLessons[lesson]);
        yield return new LinearExample(view.Need.Vector, Flags(labels.NeedThemes));
        if (!view.Activity.IsEmpty)
            yield return new LinearExample(view.Activity.Vector, Flags(labels.ActivityThemes));
    }

    // Inverse document frequency: a concept that every other text has tells little.
    private static float[] ConceptRarity(SparseVector[] vectors, int firstConcept, int conceptCount)
    {
        var having = new int[conceptCount];
        foreach (var index in vectors.SelectMany(vector => vector.Indices))
        {
            if (index >= firstConcept && index < firstConcept + conceptCount) having[index - firstConcept]++;
        }

        return Array.ConvertAll(
            having, count => (float)StableMath.Log((1.0 + vectors.Length) / (1 + count)));
    }

    private bool[] Flags(IReadOnlySet<string> themes) => [.. model.ThemeIds.Select(themes.Contains)];

    private static TextModel Untrained(TrainingData data)
    {
        var taxonomy = data.Taxonomy;
        var lexicon = ThemeLexicon.From(taxonomy);
        var judged = data.LessonsHaveThemes
            ? data.ThemeLessons.UnionBy(data.Lessons, lesson => lesson.Profile.Id)
            : data.Lessons;
        var own = judged.AsParallel().AsOrdered().Select(TextOf).AsSequential()
            .Concat(data.Catalogue.Programmes.Select(programme =>
                Tokens($"{programme.Title}.\n{programme.Description}", programme.Language)));
        var themes = ThemeTexts(taxonomy).Select(text => Tokens(text.Text, text.Language));
        var vocabulary = data.LessonsHaveThemes
            ? VocabularyBuilder.Build(own.Concat(themes))
            : VocabularyBuilder.Build(own, data.ThemeLessons.Select(TextOf).Concat(themes));
        var length = vocabulary.Count + 2 * (data.Concepts.Meanings + taxonomy.Ids.Count);
        return new TextModel(
            taxonomy.Ids, [.. taxonomy.Themes.Select(theme => theme.Name)], lexicon, vocabulary,
            new LinearModel(new float[length * taxonomy.Ids.Count], new float[taxonomy.Ids.Count]),
            new LinearModel(new float[length], new float[1]),
            new LatentSpace(0, [], 0, 0), data.Concepts);
    }

    private static (TokenisedText Text, string Language) TextOf(Lesson lesson) =>
        Tokens($"{lesson.Profile.Needs}\n{lesson.Profile.Description}", lesson.Profile.Language);

    // A sentence of `needs` states a need; one of `description` does not where the needs were stated apart.
    private static TextModel WithNeeds(TextModel model, TrainingData data)
    {
        LinearExample[] examples =
        [
            .. data.ThemeLessons.Select(lesson => lesson.Profile)
                .Where(profile => profile is { Needs: not null, Description: not null })
                .AsParallel().AsOrdered().SelectMany(profile =>
                    Sentences(profile.Needs!, profile.Language, true)
                        .Concat(Sentences(profile.Description!, profile.Language, false))),
        ];
        var needs = NeedSentenceTrainer.Train(examples, model.VectorLength);
        return new TextModel(
            model.ThemeIds, model.ThemeNames, model.Lexicon, model.Vocabulary, model.Themes, needs,
            model.Latent, model.Concepts);

        IEnumerable<LinearExample> Sentences(string source, string? given, bool isNeed)
        {
            var (text, language) = Tokens(source, given);
            return text.Sentences().Select(sentence =>
                new LinearExample(model.VectorOf(sentence.Text, language), [isNeed]));
        }
    }

    // What the taxonomy and the catalogue themselves say about themes.
    private static IEnumerable<LinearExample> SeedExamples(TextModel model, TrainingData data)
    {
        var themes = ThemeTexts(data.Taxonomy).Select(text => text.Theme);
        foreach (var (vector, theme) in ThemeVectors(model, data.Taxonomy).Zip(themes))
            yield return new LinearExample(vector, [.. model.ThemeIds.Select((_, index) => index == theme)]);
        foreach (var programme in data.Catalogue.Programmes.Where(programme => programme.Themes.Count > 0))
        {
            yield return new LinearExample(CatalogueIndex.ReadText(programme, model).Vector,
                [.. model.ThemeIds.Select(programme.Themes.Contains)]);
        }
    }

    private static IEnumerable<SparseVector> ThemeVectors(TextModel model, ThemeTaxonomy taxonomy) =>
        ThemeTexts(taxonomy).Select(text => model.VectorOf(TokenisedText.From(text.Text), text.Language));

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
