using System.CommandLine;
using System.Globalization;
using BsrMatch.Cli.Inputs;
using BsrMatch.Matching;

namespace BsrMatch.Cli.Commands;

/// <summary>The options that say which programmes are shown, and in which language.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string> top = new("--top")
    {
        Description = "How many programmes to show.",
        HelpName = "N|all",
        DefaultValueFactory = _ => MatchOptions.DefaultTop.ToString(CultureInfo.InvariantCulture),
    };

    private readonly Option<string> minFit = new("--min-fit")
    {
        Description = "Show only programmes with this fit or more, from 0 to 1.",
        HelpName = "FIT",
        DefaultValueFactory = _ => "0",
    };

    private readonly Option<string> status = new("--status")
    {
        Description = "Show any programme, or only those open on the day of asking.",
        HelpName = "any|open",
        DefaultValueFactory = _ => "any",
    };

    private readonly Option<bool> includeIneligible = new("--include-ineligible")
    {
        Description = "Also list, after all others, programmes the firm cannot take part in.",
    };

    private readonly LanguageOption language = new();

    public void AddTo(Command command)
    {
        command.Add(top);
        command.Add(minFit);
        command.Add(status);
        command.Add(includeIneligible);
        language.AddTo(command);
    }

    /// <exception cref="UsageException">A value is not known.</exception>
    public MatchOptions Of(ParseResult parsed, DateOnly asOf) => new()
    {
        AsOf = asOf,
        Top = Top(parsed.GetValue(top)!),
        MinFit = MinFit(parsed.GetValue(minFit)!),
        Status = parsed.GetValue(status) switch
        {
            "any" => StatusFilter.Any,
            "open" => StatusFilter.Open,
            var other => throw new UsageException($"--status: '{other}' is not known; choose any or open"),
        },
        IncludeIneligible = parsed.GetValue(includeIneligible),
        Language = language.Of(parsed),
    };

    private static double MinFit(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fit)
            && fit is >= 0 and <= 1
            ? fit
            : throw new UsageException($"--min-fit: '{text}' is no fit; write a number from 0 to 1, as 0.5");

    private static int? Top(string text)
    {
        if (text == "all") return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new UsageException(
                $"--top: '{text}' is no number of programmes; write 1 or more, or all");
    }
}
