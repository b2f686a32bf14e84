using System.CommandLine;
using BsrMatch.Languages;

namespace BsrMatch.Cli.Inputs;

/// <summary>The option that says in which language reasons are written.</summary>
internal sealed class LanguageOption
{
    private readonly Option<string?> option = new("--language")
    {
        Description = $"The language of the reasons (default: the profile's): "
            + $"{string.Join(", ", Phrases.Languages)}.",
        HelpName = "LANGUAGE",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The chosen language; null for each profile's own.</summary>
    /// <exception cref="UsageException">There are no words of that language.</exception>
    public string? Of(ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } chosen) return null;
        return Phrases.Find(chosen) ?? throw new UsageException(
            $"--language: there are no words for '{chosen}'; choose one of "
            + string.Join(", ", Phrases.Languages));
    }
}
