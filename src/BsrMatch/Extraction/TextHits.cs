namespace BsrMatch.Extraction;

/// <summary>The words that a text has for the values of all fields that have lists of words.</summary>
internal sealed class TextHits
{
    private readonly Dictionary<ProjectField, FieldHits> byField;

    public TextHits(ProjectText text) => byField = ProjectFields.All
        .Where(field => field != ProjectField.Themes)
        .ToDictionary(field => field, field => new FieldHits(text, ExtractionWords.Shipped[field]));

    public FieldHits this[ProjectField field] => byField[field];

    /// <summary>How many different words speak of support, addressees or trades that go with a
    /// theme.</summary>
    public int KindredOf(string themeId)
    {
        var count = 0;
        foreach (var field in ProjectFields.All)
        {
            if (field is ProjectField.Themes or ProjectField.Countries) continue;
            var hits = byField[field];
            for (var value = 0; value < hits.Values.Count; value++)
                if (KindredThemes.Of(field, hits.Values[value]) == themeId) count += hits[value].Strong.Count;
        }

        return count;
    }

    /// <summary>Words for a trade of private firms: who speaks of mills speaks of firms.</summary>
    public IReadOnlyList<SourceQuote> Trades(ProjectText text)
    {
        var sectors = byField[ProjectField.Sectors];
        return
        [
            .. Enumerable.Range(0, sectors.Values.Count)
                .Where(value => sectors[value].Strong.Count > 0 && !IsPublic(sectors.Values[value]))
                .SelectMany(value => sectors[value].Evidence(text)).Take(Candidate.MostQuotes),
        ];
    }

    // Research, administration, schools and hospitals.
    private static bool IsPublic(string sector) => sector is "72" or "84" or "85" or "86" or "91";
}
