using System.CommandLine;
using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>The option that names the day of asking.</summary>
internal sealed class AsOfOption(
    TimeProvider clock, string description = "The day of asking, such as 2026-03-31 (default: today).")
{
    private readonly Option<string?> option = new("--as-of")
    {
        Description = description,
        HelpName = "DATE",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The chosen day; today without a choice.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public DateOnly Of(ParseResult parsed) =>
        Given(parsed) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The chosen day; null without a choice.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public DateOnly? Given(ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return IsoDate.TryParse(text, out var day)
            ? day
            : throw new UsageException($"--as-of: '{text}' is not a day; write it as 2026-03-31");
    }
}
