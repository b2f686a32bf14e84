using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models</c>: the verbs that look after model bundles.</summary>
internal static class ModelsCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger) =>
        new Command("models", "List, show, compare and promote model bundles, and see whether one is due.")
        {
            new ModelsListCommand(surroundings).Build(),
            new ModelsShowCommand(surroundings).Build(),
            new ModelsCompareCommand(surroundings).Build(),
            new ModelsPromoteCommand(surroundings, messenger).Build(),
            new ModelsRollbackCommand(surroundings, messenger).Build(),
            new ModelsDoctorCommand(surroundings, messenger).Build(),
        }.WithExamples("""
              bsrmatch models list
              bsrmatch models compare
              bsrmatch models promote
              bsrmatch models rollback
              bsrmatch models doctor
            """);
}
