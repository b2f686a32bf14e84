using System.Reflection;
using System.Xml.Linq;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Conventions;

/// <summary>
/// Who may know whom: read from the project files, from the sources and from what was built.
/// </summary>
public sealed class LayeringTests
{
    private static readonly Assembly Library = typeof(Matcher).Assembly;
    private static readonly Assembly Training = typeof(BsrMatch.Training.Trainer).Assembly;
    private static readonly Assembly Storage = typeof(BsrMatch.Storage.Store).Assembly;
    private static readonly Assembly Files = typeof(BsrMatch.Files.Inputs.ClientLists).Assembly;

    [Test]
    public void TheLibraryReferencesNoPackageAndNoProject()
    {
        const string library = "src/BsrMatch/BsrMatch.csproj";

        Assert.Multiple(() =>
        {
            Assert.That(SourceFiles.Projects, Does.Contain(library));
            Assert.That(References(library, "PackageReference"), Is.Empty);
            Assert.That(References(library, "ProjectReference"), Is.Empty);
            Assert.That(Library.GetReferencedAssemblies().Select(name => name.Name),
                Has.All.StartsWith("System."));
        });
    }

    [TestCase("BsrMatch.Training")]
    [TestCase("BsrMatch.Storage")]
    [TestCase("BsrMatch.Files")]
    public void TrainingStorageAndFilesKnowTheLibraryOnly(string project) =>
        Assert.That(References($"src/{project}/{project}.csproj", "ProjectReference"),
            Is.EqualTo(new[] { "../BsrMatch/BsrMatch.csproj" }));

    [TestCase("Microsoft.ML", "BsrMatch.Training")]
    [TestCase("Dapper", "BsrMatch.Storage")]
    [TestCase("dbup-sqlite", "BsrMatch.Storage")]
    [TestCase("Microsoft.Data.Sqlite", "BsrMatch.Storage")]
    [TestCase("CsvHelper", "BsrMatch.Files")]
    [TestCase("DocumentFormat.OpenXml", "BsrMatch.Files")]
    [TestCase("Parquet.Net", "BsrMatch.Files")]
    [TestCase("Spectre.Console", "BsrMatch.Cli")]
    [TestCase("System.CommandLine", "BsrMatch.Cli")]
    public void OnlyOneProjectReferencesThePackage(string package, string project)
    {
        var users = SourceFiles.Projects.Where(path => References(path, "PackageReference")
            .Any(name => name == package || name.StartsWith(package + ".", StringComparison.Ordinal)));

        Assert.That(users, Is.EqualTo(new[] { $"src/{project}/{project}.csproj" }));
    }

    [TestCase("Microsoft.ML", "src/BsrMatch.Training/")]
    [TestCase("Dapper", "src/BsrMatch.Storage/")]
    [TestCase("Microsoft.Data.Sqlite", "src/BsrMatch.Storage/")]
    [TestCase("DbUp", "src/BsrMatch.Storage/")]
    [TestCase("CsvHelper", "src/BsrMatch.Files/")]
    [TestCase("DocumentFormat.OpenXml", "src/BsrMatch.Files/")]
    [TestCase("Parquet", "src/BsrMatch.Files/")]
    [TestCase("Spectre.Console", "src/BsrMatch.Cli/")]
    [TestCase("System.CommandLine", "src/BsrMatch.Cli/")]
    public void OnlyOneProjectNamesTheNamespace(string name, string folder)
    {
        var users = SourceFiles.CSharp
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .Where(path => SourceFiles.LinesOf(path).Any(line => Names(line, name))).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(users, Is.Not.Empty);
            Assert.That(users, Has.All.StartsWith(folder));
        });
    }

    [Test]
    public void WhatWasBuiltKeepsToIt() => Assert.Multiple(() =>
    {
        Assert.That(ReferencesOf(Training),
            Has.Some.StartsWith("Microsoft.ML").And.None.StartsWith("Dapper"));
        Assert.That(ReferencesOf(Storage), Has.Some.EqualTo("Dapper").And.None.StartsWith("Microsoft.ML"));
        Assert.That(ReferencesOf(Files), Has.Some.EqualTo("CsvHelper").And.None.StartsWith("Microsoft.ML"));
        Assert.That(ReferencesOf(Files), Has.None.EqualTo(Storage.GetName().Name));
        Assert.That(ReferencesOf(Training), Has.None.EqualTo(Storage.GetName().Name));
        Assert.That(ReferencesOf(Storage), Has.None.EqualTo(Training.GetName().Name));
    });

    [Test]
    public void TheLibraryNamesNoOtherProjectOfOurs()
    {
        string[] others = ["BsrMatch.Training", "BsrMatch.Storage", "BsrMatch.Files", "BsrMatch.Cli"];
        var users = SourceFiles.CSharp
            .Where(path => path.StartsWith("src/BsrMatch/", StringComparison.Ordinal))
            .Where(path => SourceFiles.LinesOf(path).Any(line => others.Any(other => Names(line, other))));

        Assert.That(users, Is.Empty);
    }

    private static IEnumerable<string?> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name);

    // A using line, or a name written out in full; a comment may tell of anything.
    private static bool Names(string line, string name)
    {
        var code = line.TrimStart();
        if (code.StartsWith("//", StringComparison.Ordinal)) return false;
        return code.StartsWith($"using {name};", StringComparison.Ordinal)
            || code.StartsWith($"using {name}.", StringComparison.Ordinal)
            || code.Contains($"global::{name}", StringComparison.Ordinal)
            || (code.Contains($"{name}.", StringComparison.Ordinal) && !code.Contains('"'));
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathTo(project)).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);
}
