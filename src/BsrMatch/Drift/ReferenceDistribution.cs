using System.Globalization;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Drift;

/// <summary>
/// How profiles are spread over each <see cref="Trait"/>, as a model sees them: counts alone, no text and no
/// id. That of profiles the model never learned from, such as the test split, is the reference that recent
/// profiles are held against; those it learned from would look better known than any other.
/// </summary>
public sealed class ReferenceDistribution
{
    /// <summary>The field of a model card that holds it.</summary>
    public const string CardField = "reference";

    private const int WordSteps = 20;
    private const int FitSteps = 10;

    private static readonly Trait[] Traits = Enum.GetValues<Trait>();

    private readonly SortedDictionary<string, int>[] counts;

    private ReferenceDistribution(
        int profiles, long words, long knownWords, SortedDictionary<string, int>[] counts)
    {
        (Profiles, Words, KnownWords, this.counts) = (profiles, words, knownWords, counts);
    }

    /// <summary>How many profiles were counted.</summary>
    public int Profiles { get; }

    /// <summary>How many words their texts have.</summary>
    public long Words { get; }

    /// <summary>How many of these the model knows.</summary>
    public long KnownWords { get; }

    /// <summary>The share of words that the model knows, 0 to 1; NaN without words.</summary>
    public double Coverage => Words == 0 ? double.NaN : (double)KnownWords / Words;

    /// <summary>How many profiles there are by the values of a trait, ordered by value.</summary>
    public IReadOnlyDictionary<string, int> Of(Trait trait) => counts[(int)trait];

    /// <summary>The share of profiles with a value, 0 to 1.</summary>
    internal double Share(Trait trait, string value) =>
        Profiles == 0 ? double.NaN : (double)counts[(int)trait].GetValueOrDefault(value) / Profiles;

    /// <summary>Counts profiles; the outcome does not depend on the number of threads.</summary>
    /// <param name="model">The model.</param>
    /// <param name="catalogue">What it ranks; fits tell something only of the one it was trained on.</param>
    /// <param name="profiles">The profiles.</param>
    /// <param name="asOf">The day firm ages are counted from.</param>
    public static ReferenceDistribution Of(
        ModelBundle model, ProgrammeCatalogue catalogue, IEnumerable<SmeProfile> profiles, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        var scorer = new Scorer(model, new CatalogueIndex(catalogue, model.Texts));
        var (number, words, known) = (0, 0L, 0L);
        var counts = Traits.Select(_ => new SortedDictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (var read in profiles.AsParallel().AsOrdered().Select(profile => Read(scorer, profile, asOf)))
        {
            number++;
            words += read.Words;
            known += read.KnownWords;
            foreach (var (trait, value) in read.Values.Index())
                counts[trait][value] = counts[trait].GetValueOrDefault(value) + 1;
        }

        return new ReferenceDistribution(number, words, known, counts);
    }

    /// <summary>Writes it as a JSON object, the value of <see cref="CardField"/>: <c>profiles, words,
    /// knownWords, traits {vocabulary, themes, fits, noGoodMatch, languages, lengths {VALUE: count}}</c>.
    /// </summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("profiles", Profiles);
        json.WriteNumber("words", Words);
        json.WriteNumber("knownWords", KnownWords);
        json.WriteStartObject("traits");
        foreach (var trait in Traits)
        {
            json.WriteStartObject(Spell(trait));
            foreach (var (value, count) in Of(trait)) json.WriteNumber(value, count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads what a card records; null where it records none, or what cannot be
    /// understood.</summary>
    public static ReferenceDistribution? Of(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Number(CardField, "profiles") is not { } profiles
            || card.Number(CardField, "words") is not { } words
            || card.Number(CardField, "knownWords") is not { } known)
        {
            return null;
        }

        var counts = Traits.Select(_ => new SortedDictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (var trait in Traits)
        {
            var found = card.Find(CardField, "traits", Spell(trait));
            if (found is not { ValueKind: JsonValueKind.Object } values) return null;
            foreach (var value in values.EnumerateObject())
            {
                if (value.Value.ValueKind != JsonValueKind.Number || !value.Value.TryGetInt32(out var count)
                    || count < 0)
                {
                    return null;
                }

                counts[(int)trait][value.Name] = count;
            }
        }

        var isWhole = counts.All(values => values.Values.Sum() == (int)profiles);
        return isWhole ? new ReferenceDistribution((int)profiles, (long)words, (long)known, counts) : null;
    }

    internal static string Spell(Trait trait) => JsonNamingPolicy.CamelCase.ConvertName(trait.ToString());

    private static (int Words, int KnownWords, string[] Values) Read(
        Scorer scorer, SmeProfile profile, DateOnly asOf)
    {
        var scored = scorer.Score(profile, asOf);
        var view = scored.Pairing.Profile;
        var words = view.Need.KnownWords.Length + view.Activity.KnownWords.Length;
        var known = view.Need.KnownWords.Concat(view.Activity.KnownWords).Count(word => word.StemIndex >= 0);
        var themes = view.NeedThemes;
        var main = Enumerable.Range(0, themes.Length).DefaultIfEmpty(-1)
            .MaxBy(theme => theme < 0 ? 0 : themes[theme]);
        var isClear = main >= 0 && !view.Need.IsEmpty && themes[main] >= ThemeFindings.LeastScore;
        var best = scored.Programmes.Count == 0 ? 0 : scored.Programmes.Max(programme => programme.Fit);
        return (words, known,
        [
            words == 0 ? "none" : Step((double)known / words, WordSteps),
            isClear ? scorer.Bundle.Texts.Model.ThemeIds[main] : "none",
            Step(best, FitSteps),
            scored.NoGoodMatch ? "yes" : "no",
            view.Language,
            ProfileGroupings.LengthOf(profile),
        ]);
    }

    // The lower end of the step a share is in; all and nearly all are one step.
    private static string Step(double share, int steps) =>
        (Math.Min((int)(share * steps), steps - 1) / (double)steps)
            .ToString("0.00", CultureInfo.InvariantCulture);
}
