using System.Text;
using BsrMatch.Cli.Batching;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Cli.Batching;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class GrowingFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    private string Target => Path.Combine(folder.FullName, "matches.csv");

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void OnlyOneAtATimeMayWriteToAnOutput()
    {
        using var first = GrowingFile.At(GrowingFile.AsideOf(Target));
        Assert.That(() => GrowingFile.At(GrowingFile.AsideOf(Target)),
            Throws.InstanceOf<SetupException>().With.Message.Contains("another batch"));
    }

    [TestCase("onetwothree", 3)]
    [TestCase("onetwothree and half of the next", 3)]
    [TestCase("onetwothre", 2, Description = "The last was cut.")]
    [TestCase("oneTWOthree", 1, Description = "A chunk was changed.")]
    [TestCase("", 0)]
    public void ItKnowsWhichChunksItStillHolds(string content, int held)
    {
        var aside = GrowingFile.AsideOf(Target);
        File.WriteAllText(aside, content);
        using var file = GrowingFile.At(aside);
        var chunks = new[] { "one", "two", "three" }.Select(text =>
            new WrittenBytes(text.Length, StableHash.Sha256(Encoding.UTF8.GetBytes(text))));
        Assert.That(file.CountHeld(chunks), Is.EqualTo(held));
    }

    [Test]
    public void ItGoesOnBehindWhereItWasCut()
    {
        var aside = GrowingFile.AsideOf(Target);
        File.WriteAllText(aside, "onetwo and more");
        using (var file = GrowingFile.At(aside))
        {
            file.CutAt(6);
            file.Append("three"u8);
        }

        Assert.That(File.ReadAllText(aside), Is.EqualTo("onetwothree"));
    }

    [Test]
    public void WhatATemporaryOneHoldsCanBeReadManyTimesAndIsGoneWithIt()
    {
        var before = Temporary();
        using (var file = GrowingFile.Temporary())
        {
            file.Append("one\n"u8);
            using var first = new StreamReader(file.Read());
            Assert.That(first.ReadToEnd(), Is.EqualTo("one\n"));
            file.Append("two\n"u8);
            using var second = new StreamReader(file.Read());
            Assert.That(second.ReadToEnd(), Is.EqualTo("one\ntwo\n"));
            if (!OperatingSystem.IsWindows())
                Assert.That(Temporary(), Is.SubsetOf(before), "a kill would leave nothing either");
        }

        Assert.That(Temporary(), Is.SubsetOf(before));

        static string[] Temporary() => Directory.GetFiles(Path.GetTempPath(), "bsrmatch-*");
    }

    [Test]
    public void TwoCannotHaveTheSameFileOpen()
    {
        var path = Path.Combine(Path.GetTempPath(), $"claimed-{TestContext.CurrentContext.Random.GetString()}");
        using var first = GrowingFile.At(path);
        Assert.That(() => GrowingFile.At(path).Dispose(),
            Throws.TypeOf<SetupException>().With.Message.Contains("another batch"));
        first.Delete();
        Assert.That(path, Does.Not.Exist);
    }
}
