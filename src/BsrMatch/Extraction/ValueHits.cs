using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>Where a text has words for one value.</summary>
internal sealed class ValueHits
{
    // A word that says so only together with others counts as half a word.
    private const double WeightOfWeak = 0.5;

    private readonly List<LexiconHit> strongPlaces = [];
    private readonly List<LexiconHit> weakPlaces = [];

    /// <summary>The different words that say so by themselves.</summary>
    public HashSet<string> Strong { get; } = new(StringComparer.Ordinal);

    /// <summary>The others.</summary>
    public HashSet<string> Weak { get; } = new(StringComparer.Ordinal);

    public bool IsInTitle { get; private set; }

    /// <summary>Whether the text says somewhere that the value is not meant.</summary>
    public bool IsLeftOut { get; private set; }

    public double Weight => Strong.Count + WeightOfWeak * Weak.Count;

    public void Add(LexiconHit hit, ProjectText text)
    {
        if (Exclusion.Reaches(text.Text, hit.FirstToken, hit.LastToken, text.Language))
        {
            IsLeftOut = true;
            return;
        }

        var isWeak = WordMeaning.Of(hit.Theme).IsWeak;
        (isWeak ? Weak : Strong).Add(text.Text.Quote(hit.FirstToken, hit.LastToken).ToUpperInvariant());
        (isWeak ? weakPlaces : strongPlaces).Add(hit);
        IsInTitle |= text.IsInTitle(hit.FirstToken);
    }

    /// <summary>The words, those that say so by themselves first; none where there are none.</summary>
    public IReadOnlyList<SourceQuote> Evidence(ProjectText text) =>
    [
        .. strongPlaces.Concat(weakPlaces).Select(hit => text.Quote(hit.FirstToken, hit.LastToken)).Distinct()
            .Take(Candidate.MostQuotes),
    ];
}

/// <summary>Where a text has words for the values of a field.</summary>
internal sealed class FieldHits
{
    private readonly ValueHits[] found;

    public FieldHits(ProjectText text, FieldWords words)
    {
        Values = words.Values;
        found = [.. words.Values.Select(_ => new ValueHits())];
        foreach (var hit in words.Lexicon.Find(text.Text, text.Language))
        {
            var meaning = WordMeaning.Of(hit.Theme);
            if (!meaning.IsName
                || CountryNames.IsName(text.Text, hit.FirstToken, hit.LastToken, text.Language))
                found[meaning.Value].Add(hit, text);
        }

        Weight = found.Sum(hits => hits.Weight);
    }

    public IReadOnlyList<string> Values { get; }

    /// <summary>That of all values together.</summary>
    public double Weight { get; }

    /// <summary>What was found of a value, by its place in <see cref="Values"/>.</summary>
    public ValueHits this[int value] => found[value];
}
