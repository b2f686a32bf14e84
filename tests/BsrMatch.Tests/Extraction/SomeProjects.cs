using BsrMatch.Extraction;
using BsrMatch.Projects;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Extraction;

/// <summary>Projects to extract from, and the shipped extractor.</summary>
internal static class SomeProjects
{
    private static readonly Lazy<ProjectExtractor> LazyExtractor = new(() => ProjectExtractor.Create(Shipped.Bundle));

    public static ProjectExtractor Extractor => LazyExtractor.Value;

    public static Project Of(string description, string? language = "en", string title = "A project") =>
        new() { Id = "p-1", Title = title, Description = description, Language = language };

    /// <summary>The values proposed for a field as more likely right than wrong.</summary>
    public static IEnumerable<string> Likely(Project project, ProjectField field) =>
        Extractor.Extract(project)
            .Where(proposal => proposal.Field == field && proposal.Confidence >= ProjectExtractor.Likely)
            .Select(proposal => proposal.Value);

    /// <summary>The labelled projects of the repository.</summary>
    public static IReadOnlyList<Project> Labelled =>
    [
        .. File.ReadLines(Repository.PathTo("training-data", "projects", "projects.jsonl"))
            .Select(line => ProjectJson.Read(System.Text.Encoding.UTF8.GetBytes(line), "projects.jsonl")),
    ];
}
