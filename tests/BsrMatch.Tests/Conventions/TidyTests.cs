using System.Text.RegularExpressions;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Conventions;

/// <summary>The habits of the code that no analyzer checks.</summary>
public sealed class TidyTests
{
    private const int LongestLine = 110;

    // Tests hold long literals, which read worse when they are cut.
    private const int LongestTestLine = 120;
    private const int LongestFile = 300;
    private const long LargestFile = 1024 * 1024;

    // Spelt in two parts, so that this file does not name them.
    private static readonly Regex Postponed = new($@"\b({"TO"}DO|{"FIX"}ME|{"HA"}CK|{"XX"}X)\b");

    [Test]
    public void LinesHaveAtMost110CharactersAndInTests120()
    {
        var longer =
            from path in SourceFiles.CSharp
            from line in SourceFiles.LinesOf(path).Index()
            let longest = path.StartsWith("tests/", StringComparison.Ordinal) ? LongestTestLine : LongestLine
            where line.Item.Length > longest
            select $"{path}:{line.Index + 1} has {line.Item.Length}";

        Assert.That(longer, Is.Empty);
    }

    [Test]
    public void FilesHaveAtMost300Lines()
    {
        var longer =
            from path in SourceFiles.CSharp
            let lines = SourceFiles.LinesOf(path).Length
            where lines > LongestFile
            select $"{path} has {lines}";

        Assert.That(longer, Is.Empty);
    }

    [Test]
    public void NothingIsPutOffInAComment()
    {
        var notes =
            from path in SourceFiles.CSharp
            from line in SourceFiles.LinesOf(path).Index()
            where Postponed.IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}";

        Assert.That(notes, Is.Empty);
    }

    [Test]
    public void CodeIsNotFoldedAwayInRegions()
    {
        var regions = SourceFiles.CSharp.Where(path =>
            SourceFiles.LinesOf(path).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

        Assert.That(regions, Is.Empty);
    }

    [Test]
    public void NoTrackedFileIsLargerThanAMegabyteOutsideModelsAndTrainingData()
    {
        var large = SourceFiles.Tracked()
            .Where(path => !path.StartsWith("models/", StringComparison.Ordinal)
                && !path.StartsWith("training-data/", StringComparison.Ordinal))
            .Where(path => new FileInfo(Repository.PathTo(path)) is { Exists: true, Length: > LargestFile });

        Assert.That(large, Is.Empty);
    }

    [Test]
    public void AFileNamesItsNamespaceAfterItsFolder()
    {
        var strays =
            from path in SourceFiles.CSharp
            from line in SourceFiles.LinesOf(path)
            where line.StartsWith("namespace ", StringComparison.Ordinal)
            let folder = string.Join('.', path.Split('/')[1..^1])
            where line != $"namespace {folder};"
            select $"{path}: {line}";

        Assert.That(strays, Is.Empty);
    }
}
