using System.Globalization;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>
/// Reads the hard conditions of a collection's document. A condition that cannot be read as a whole is kept
/// as unreadable, never dropped: leaving it out would turn a no into a yes, and applying the rest of a list
/// would turn a yes into a no.
/// </summary>
internal sealed class BeirTerms(LocatedJson document, string source, List<Fault> warnings)
{
    private const int AllSections = 21;
    private const int LongestKept = 100;

    private readonly List<string> unreadable = [];

    public EligibilityTerms Read()
    {
        var (least, most) = (Headcount("minEmployees"), Headcount("maxEmployees"));
        if (most < least)
        {
            Refuse("minEmployees", Given("minEmployees")!, "maxEmployees or less");
            Refuse("maxEmployees", Given("maxEmployees")!, "minEmployees or more");
            (least, most) = (null, null);
        }

        var sectors = List<NaceCode>("nafSections", "a section of NACE Rev. 2 such as C",
            (string text, out NaceCode code) => NaceCode.TryParse(text, "2", out code));
        var regions = List<NutsRegion>("regions", "a French region such as Bretagne", TryFindRegion);
        return new EligibilityTerms
        {
            MinEmployees = least,
            MaxEmployees = most,
            Sectors = sectors.Count(IsSection) == AllSections ? [] : sectors,
            Regions = regions,
            Unreadable = unreadable,
        };
    }

    private double? Headcount(string field)
    {
        if (Given(field) is not { } value) return null;
        if (value.Kind is JsonValueKind.String or JsonValueKind.Number
            && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1e7)
        {
            return number;
        }

        Refuse(field, value, "0 or more employees");
        return null;
    }

    private List<T> List<T>(string field, string expected, TryParse<T> parse)
    {
        if (Given(field) is not { } list) return [];
        var values = new List<T>();
        var refused = unreadable.Count;
        if (list.Kind != JsonValueKind.Array) Refuse(field, list, "a list");
        foreach (var item in list.Items)
        {
            if (item.Kind != JsonValueKind.String || !parse(item.Text, out var value))
                Refuse(field, item, expected);
            else if (!values.Contains(value)) values.Add(value);
        }

        return unreadable.Count > refused ? [] : values;
    }

    private static bool TryFindRegion(string name, out NutsRegion region)
    {
        var found = FrenchRegions.Find(name);
        region = found.GetValueOrDefault();
        return found is not null;
    }

    private static bool IsSection(NaceCode code) => code.ToString().Length == 1;

    private LocatedJson? Given(string field) =>
        BeirCorpus.Find(document, field) is { Kind: not JsonValueKind.Null } value
        && !string.IsNullOrWhiteSpace(value.Text) ? value : null;

    private void Refuse(string field, LocatedJson value, string expected)
    {
        unreadable.Add(SafeCut($"{field}: {value.Text}"));
        warnings.Add(new Fault(source, value.Line, field, value.Text, expected,
            "correct it; until then nobody is known to be eligible for the programme"));
    }

    // Half a character at the end would be no text.
    private static string SafeCut(string text)
    {
        if (text.Length > LongestKept)
            text = text[..(char.IsHighSurrogate(text[LongestKept - 1]) ? LongestKept - 1 : LongestKept)];
        return text.Trim();
    }
}
