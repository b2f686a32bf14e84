using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Profiles;

/// <summary>Reads and writes SME profiles as JSON (one) and JSONL (one a line).</summary>
public static class ProfileJson
{
    private const int EarliestYear = 1000;

    /// <summary>Reads one profile.</summary>
    /// <param name="utf8">The JSON text.</param>
    /// <param name="source">What to call the input in a fault, usually its file name.</param>
    /// <param name="asOf">The day of asking: nobody is founded after it.</param>
    /// <param name="firstLine">The line the text begins on.</param>
    /// <exception cref="InputException">Carries every fault of the profile.</exception>
    public static SmeProfile Read(ReadOnlySpan<byte> utf8, string source, DateOnly asOf, int firstLine = 1)
    {
        var node = LocatedJson.Parse(utf8, source, firstLine);
        var faults = new List<Fault>();
        return Read(node, source, asOf, faults) ?? throw new InputException(faults);
    }

    /// <summary>Reads one profile and adds what is wrong with it to <paramref name="faults"/>.</summary>
    /// <returns>Null where there are faults.</returns>
    internal static SmeProfile? Read(LocatedJson node, string source, DateOnly asOf, List<Fault> faults)
    {
        var reader = new FieldReader(node, source, faults);
        var profile = ReadFields(reader, asOf);
        reader.RejectUnknown();
        if (faults.Count > 0) return null;
        return profile.Id.Length > 0 ? profile : profile with { Id = "p-" + profile.Hash()[..12] };
    }

    /// <summary>Reads profiles one a line, lazily; blank lines are skipped.</summary>
    /// <exception cref="InputException">At the first line that cannot be read, or that
    /// repeats an id.</exception>
    public static IEnumerable<SmeProfile> ReadLines(Stream stream, string source, DateOnly asOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in Utf8Lines.ReadFilled(stream, source))
        {
            var profile = Read(line, source, asOf, number);
            if (!seen.Add(profile.Id))
            {
                throw new InputException(new Fault(source, number, "id", Excerpt.Of(profile.Id),
                    "each id once", "give one of the two another id"));
            }

            yield return profile;
        }
    }

    /// <summary>
    /// Writes a profile as one line of JSON, fields in the contract's order, unknown ones left out.
    /// </summary>
    public static byte[] WriteCanonical(SmeProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using var line = JsonLine.Start();
        WriteFields(line.Writer, profile);
        return line.Text.ToArray();
    }

    private static SmeProfile ReadFields(FieldReader reader, DateOnly asOf)
    {
        const string orUnknown = "correct it, or leave the field out when it is not known";
        var namedVersion = reader.Text("naceVersion");
        var version = namedVersion ?? "2";
        var isVersion = version is "2" or "2.1";
        reader.Require(isVersion, "naceVersion", "2 or 2.1", "correct it or leave it out for 2");
        var profile = new SmeProfile
        {
            Id = reader.Text("id") ?? "",
            Name = reader.Text("name"),
            Country = reader.Value<CountryCode>("country", CountryCode.TryParse,
                "a country code of ISO 3166-1 such as LV", orUnknown),
            Region = reader.Value<NutsRegion>("region", NutsRegion.TryParse,
                "a NUTS code such as LV006", orUnknown),
            Founded = reader.Integer("founded", EarliestYear, asOf.Year,
                $"a year from {EarliestYear} to {asOf.Year}"),
            Employees = FigureJson.Staff(reader, "employees"),
            TurnoverEur = FigureJson.Money(reader, "turnoverEur"),
            BalanceSheetEur = FigureJson.Money(reader, "balanceSheetEur"),
            PreviousYear = reader.Object("previousYear", FigureJson.Read),
            LegalForm = reader.Text("legalForm"),
            OrganisationType = reader.Value<OrganisationType>("organisationType", Spelled.TryParse,
                Spelled.Choices<OrganisationType>(), orUnknown),
            Ownership = reader.Value<Ownership>("ownership", Spelled.TryParse, Spelled.Choices<Ownership>(),
                orUnknown),
            Partners = reader.Objects("partners", ReadPartner),
            PastAid = reader.IsGiven("pastAid")
                ? reader.Objects("pastAid", fields => ReadPastAid(fields, asOf))
                : null,
            Sector = reader.Value<NaceCode>("sector",
                (string text, out NaceCode code) => NaceCode.TryParse(text, version, out code),
                NaceFault.Expected(isVersion ? namedVersion : null, "28.93"),
                text => NaceFault.Remedy(text, version, orUnknown)),
            Trl = reader.Integer("trl", 1, 9, "a technology readiness level from 1 to 9"),
            Description = reader.Text("description"),
            Needs = reader.Text("needs"),
            Language = reader.Text("language")?.Trim().ToLowerInvariant(),
        };
        reader.Require(profile is not { Country: { } country, Region: { } region }
            || ProfileCountry.Agree(country, region), "region",
            $"a region of the country {profile.Country}, in which {profile.Region} does not lie",
            "correct one of the two, or leave out the one that is not known");
        var saysSomething = profile.Description is not null || profile.Needs is not null;
        reader.Require(saysSomething || reader.RejectedText, "needs",
            "a text in needs or in description", "say in a sentence what the firm wants");
        reader.Require(profile.Language is null or { Length: 2 }, "language",
            "a language code of ISO 639-1 such as lv", "correct it, or leave it out to have it detected");
        return profile;
    }

    private static PartnerFirm ReadPartner(FieldReader reader)
    {
        var relation = reader.Value<Ownership>("relation", Spelled.TryParse, "partner or linked",
            "say how the two firms are tied");
        reader.Require(relation is Ownership.Partner or Ownership.Linked, "relation", "partner or linked",
            "say how the two firms are tied");
        return new PartnerFirm(relation ?? Ownership.Partner,
            reader.Number("share", 0, 1, "a share from 0 to 1"),
            reader.Scalar<InvestorType>("investorType", ReadInvestorType, Spelled.Choices<InvestorType>(),
                InvestorTypeText.Remedy),
            FigureJson.Read(reader));
    }

    private static InvestorType? ReadInvestorType(LocatedJson node) =>
        node.Kind == JsonValueKind.String && InvestorTypeText.TryParse(node.Text, out var type) ? type : null;

    private static PastAid ReadPastAid(FieldReader reader, DateOnly asOf)
    {
        var date = reader.Value<DateOnly>("date", IsoDate.TryParse, "a date such as 2026-03-31",
            "write the day the aid was granted");
        var amount = reader.Number("amountEur", 0, FigureJson.MostEuro, "0 or more euro");
        reader.Require(date is not null, "date", "a date such as 2026-03-31",
            "write the day the aid was granted");
        reader.Require(!(date > asOf), "date", $"a day up to {IsoDate.Format(asOf)}",
            "write the day the aid was granted");
        reader.Require(amount is not null, "amountEur", "0 or more euro", "write the gross grant equivalent");
        var state = reader.Value<CountryCode>("memberState", CountryCode.TryParse,
            "a country code of ISO 3166-1 such as LV", "correct it");
        return new PastAid(date ?? default, amount ?? 0, state);
    }

    private static void WriteFields(Utf8JsonWriter json, SmeProfile profile)
    {
        json.WriteStartObject();
        if (profile.Id.Length > 0) json.WriteString("id", profile.Id);
        WriteText(json, "name", profile.Name);
        WriteText(json, "country", profile.Country?.Value);
        WriteText(json, "region", profile.Region?.Value);
        WriteNumber(json, "founded", profile.Founded);
        FigureJson.Write(json, new(profile.Employees, profile.TurnoverEur, profile.BalanceSheetEur));
        if (profile.PreviousYear is { } previous)
        {
            json.WriteStartObject("previousYear");
            FigureJson.Write(json, previous);
            json.WriteEndObject();
        }

        WriteText(json, "legalForm", profile.LegalForm);
        WriteText(json, "organisationType", profile.OrganisationType?.Spell());
        WriteText(json, "ownership", profile.Ownership?.Spell());
        WriteTies(json, profile);
        WriteText(json, "sector", profile.Sector?.ToString());
        WriteText(json, "naceVersion", profile.Sector is { Version: not "2" } sector ? sector.Version : null);
        WriteNumber(json, "trl", profile.Trl);
        WriteText(json, "description", profile.Description);
        WriteText(json, "needs", profile.Needs);
        WriteText(json, "language", profile.Language);
        json.WriteEndObject();
    }

    private static void WriteTies(Utf8JsonWriter json, SmeProfile profile)
    {
        if (profile.Partners.Count > 0)
        {
            json.WriteStartArray("partners");
            foreach (var partner in profile.Partners)
            {
                json.WriteStartObject();
                json.WriteString("relation", partner.Relation.Spell());
                WriteNumber(json, "share", partner.Share);
                WriteText(json, "investorType", partner.InvestorType?.Spell());
                FigureJson.Write(json, partner.Figures);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        // An empty list says that there was no aid, which is more than saying nothing.
        if (profile.PastAid is { } received)
        {
            json.WriteStartArray("pastAid");
            foreach (var aid in received)
            {
                json.WriteStartObject();
                json.WriteString("date", IsoDate.Format(aid.Date));
                json.WriteNumber("amountEur", aid.AmountEur);
                WriteText(json, "memberState", aid.MemberState?.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not null) json.WriteNumber(name, value.Value);
    }
}
