using BsrMatch.Cli.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Tests.Cli;

internal sealed class OutputFileTests
{
    private DirectoryInfo folder = null!;

    private string Target => Path.Combine(folder.FullName, "result.json");

    [SetUp]
    public void MakeAFolder() => folder = Directory.CreateTempSubdirectory("bsrmatch-");

    [TearDown]
    public void RemoveIt() => folder.Delete(recursive: true);

    [Test]
    public void TheNewFileReplacesTheOldOneAndLeavesNothingBeside()
    {
        File.WriteAllText(Target, "old");
        OutputFile.Write(Target, "new"u8);
        Assert.That(File.ReadAllText(Target), Is.EqualTo("new"));
        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
    }

    [Test]
    public void AFolderOfThatNameIsRefused()
    {
        Assert.That(() => OutputFile.Write(folder.FullName, "new"u8.ToArray()),
            Throws.TypeOf<SetupException>().With.Message.Contains("it is a folder"));
    }

    [Test]
    public void AMissingFolderIsNamedAndNotMade()
    {
        var path = Path.Combine(folder.FullName, "missing", "result.json");
        Assert.That(() => OutputFile.Write(path, "new"u8.ToArray()),
            Throws.TypeOf<SetupException>().With.Message.StartsWith(path));
        Assert.That(folder.GetDirectories(), Is.Empty);
    }

    [Test]
    public void ALinkStaysALink()
    {
        File.WriteAllText(Target, "old");
        var link = File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), Target);
        OutputFile.Write(link.FullName, "new"u8);
        Assert.That(File.ReadAllText(Target), Is.EqualTo("new"));
        Assert.That(new FileInfo(link.FullName).LinkTarget, Is.EqualTo(Target));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task ANamedPipeIsWrittenToAndNotReplaced()
    {
        var pipe = Path.Combine(folder.FullName, "pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe])) await make.WaitForExitAsync();
        var reading = Task.Run(() => File.ReadAllText(pipe));
        OutputFile.Write(pipe, "new"u8.ToArray());
        Assert.That(await reading, Is.EqualTo("new"));
        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
    }
}
