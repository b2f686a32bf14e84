using BsrMatch.Input;

namespace BsrMatch.Profiles;

/// <summary>Reads kinds of investors as people write them.</summary>
internal static class InvestorTypeText
{
    // Beside the spellings of Spelled. A municipality is left out on purpose: whether it is a small one
    // decides, and only the user knows.
    private static readonly (string Text, InvestorType Value)[] Synonyms =
    [
        ("firm", InvestorType.Company), ("enterprise", InvestorType.Company),
        ("corporate", InvestorType.Company), ("person", InvestorType.Company),
        ("vc", InvestorType.VentureCapital), ("venture-capitalist", InvestorType.VentureCapital),
        ("venture-capital-company", InvestorType.VentureCapital),
        ("venture-capital-fund", InvestorType.VentureCapital),
        ("angel", InvestorType.BusinessAngel), ("business-angels", InvestorType.BusinessAngel),
        ("public-investment-company", InvestorType.PublicInvestmentCorporation),
        ("public-investment-fund", InvestorType.PublicInvestmentCorporation),
        ("research-center", InvestorType.ResearchCentre),
        ("non-profit-research-centre", InvestorType.ResearchCentre),
        ("institutional", InvestorType.InstitutionalInvestor),
        ("pension-fund", InvestorType.InstitutionalInvestor),
        ("regional-development-fund", InvestorType.RegionalFund),
        ("small-municipality", InvestorType.SmallLocalAuthority),
        ("state", InvestorType.PublicBody), ("government", InvestorType.PublicBody),
        ("public-authority", InvestorType.PublicBody),
    ];

    /// <summary>Reads a kind, ignoring case and whether words are parted by hyphens, underscores or
    /// spaces.</summary>
    public static bool TryParse(string text, out InvestorType value)
    {
        var word = Hyphenated(text);
        if (Spelled.TryParse(word, out value)) return true;
        foreach (var synonym in Synonyms)
        {
            if (!synonym.Text.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            value = synonym.Value;
            return true;
        }

        return false;
    }

    /// <summary>What to do about a kind that is not known.</summary>
    public static string Remedy(string text)
    {
        var known = Enum.GetValues<InvestorType>().Select(type => type.Spell());
        var near = Spelling.Nearest(Hyphenated(text), known.Concat(Synonyms.Select(row => row.Text)));
        return near is null
            ? "correct it, or leave the field out for an ordinary firm"
            : $"did you mean {near}?";
    }

    private static string Hyphenated(string text) => text.Trim().Replace(' ', '-').Replace('_', '-');
}
