using System.CommandLine;
using BsrMatch.Learning;

namespace BsrMatch.Cli.Commands;

/// <summary>The cases that a store holds, of which some serve to compare models by.</summary>
/// <param name="database">The store's file; null for the default one.</param>
internal delegate IReadOnlyList<LearningCase> CaseSource(string? database);

/// <summary><c>models</c>: the verbs that look after model bundles.</summary>
internal static class ModelsCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger, CaseSource cases) =>
        new Command("models", "List, show, compare and promote model bundles, and see whether one is due.")
        {
            new ModelsListCommand(surroundings).Build(),
            new ModelsShowCommand(surroundings).Build(),
            new ModelsCompareCommand(surroundings, cases).Build(),
            new ModelsPromoteCommand(surroundings, messenger, cases).Build(),
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
