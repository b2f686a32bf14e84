using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>profiles</c>: the verbs that look after client lists.</summary>
internal static class ProfilesCommands
{
    public static Command Build(Surroundings surroundings) =>
        new Command("profiles", "Check client lists.")
        {
            new ProfilesValidateCommand(surroundings).Build(),
        }.WithExamples("""
              bsrmatch profiles validate clients.xlsx
              bsrmatch profiles validate clients.csv --map "Firmensitz=country"
            """);
}
