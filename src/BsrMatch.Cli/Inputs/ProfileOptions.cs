using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Inputs;

/// <summary>A profile given as options, such as <c>--needs "..." --country LV --employees 12</c>.</summary>
internal sealed class ProfileOptions
{
    private static readonly (
        string Option, string Field, bool IsNumber, string HelpName, string Description)[] All =
    [
        ("--needs", "needs", false, "TEXT", "What the firm wants, in its own words."),
        ("--description", "description", false, "TEXT", "What the firm does."),
        ("--name", "name", false, "TEXT", "The firm's name."),
        ("--country", "country", false, "CODE", "Where it is registered, such as LV."),
        ("--region", "region", false, "CODE", "Its NUTS region, such as LV008."),
        ("--founded", "founded", true, "YEAR", "The year it was founded."),
        ("--employees", "employees", false, "NUMBER|BAND", "Its annual work units, such as 12 or 10-49."),
        ("--turnover", "turnoverEur", false, "EUR|BAND", "Its annual turnover in euro, such as 2m-10m."),
        ("--balance-sheet", "balanceSheetEur", false, "EUR|BAND", "Its balance sheet total in euro."),
        ("--sector", "sector", false, "CODE", "Its NACE code, such as 28.93."),
        ("--nace-version", "naceVersion", false, "2|2.1", "The version of --sector (default: 2)."),
        ("--trl", "trl", true, "1-9", "Technology readiness level."),
        ("--organisation-type", "organisationType", false, "TYPE", "Such as company, incubator, university."),
        ("--legal-form", "legalForm", false, "TEXT", "Such as SIA or GmbH."),
        ("--ownership", "ownership", false, "TIE", "autonomous, partner or linked."),
        ("--text-language", "language", false, "CODE", "Language of the texts (default: detected)."),
    ];

    private readonly Option<string?>[] options =
    [
        .. All.Select(row => new Option<string?>(row.Option)
        {
            Description = row.Description, HelpName = row.HelpName,
        }),
    ];

    public void AddTo(Command command)
    {
        foreach (var option in options) command.Add(option);
    }

    /// <summary>The first option given that describes a profile; null when there is none.</summary>
    public string? FirstGiven(ParseResult parsed)
    {
        foreach (var option in options)
        {
            if (parsed.GetValue(option) is not null) return option.Name;
        }

        return null;
    }

    /// <exception cref="InputException">Names every option whose value is wrong.</exception>
    public SmeProfile Read(ParseResult parsed, DateOnly asOf)
    {
        try
        {
            return ProfileJson.Read(ToJson(parsed), "options", asOf);
        }
        catch (InputException e)
        {
            throw new InputException([.. e.Faults.Select(NameOption)]);
        }
    }

    // The file reader does all the checking, so that an option and a field obey the same rules.
    private ReadOnlySpan<byte> ToJson(ParseResult parsed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        for (var i = 0; i < options.Length; i++)
        {
            if (parsed.GetValue(options[i]) is not { } text) continue;
            if (All[i].IsNumber
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number))
            {
                json.WriteNumber(All[i].Field, number);
            }
            else
            {
                json.WriteString(All[i].Field, text);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static Fault NameOption(Fault fault)
    {
        var option = All.FirstOrDefault(row => row.Field == fault.Field).Option ?? "options";
        return fault with
        {
            Source = option,
            Line = null,
            Field = "",
            Remedy = fault.Value is null && fault.HiddenLength is null
                ? fault.Remedy
                : "correct it, or leave the option out when it is not known",
        };
    }
}
