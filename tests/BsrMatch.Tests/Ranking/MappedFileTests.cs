using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class MappedFileTests
{
    private string folder = "";
    private string path = "";

    [SetUp]
    public void NameAFile()
    {
        folder = Directory.CreateTempSubdirectory("bsrmatch-mapped-").FullName;
        path = Path.Combine(folder, "file");
    }

    [TearDown]
    public void RemoveIt() => Directory.Delete(folder, recursive: true);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5000)]
    public void Holds_the_bytes_of_the_file(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);

        Assert.That(MappedFile.Open(path).ToArray(), Is.EqualTo(bytes));
    }

    [Test]
    public void Stays_when_the_file_is_deleted()
    {
        File.WriteAllBytes(path, [1, 2, 3]);
        var bytes = MappedFile.Open(path);
        File.Delete(path);

        Assert.That(bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public void A_missing_file_is_told() =>
        Assert.That(() => MappedFile.Open(path), Throws.TypeOf<FileNotFoundException>());

    // A name of three letters leads them to an address that no float begins at.
    [Test]
    public void Numbers_need_not_be_aligned()
    {
        using var stream = new MemoryStream();
        var writer = new SectionWriter(stream);
        writer.Write("abc");
        writer.Write<float>([1.5f, -2f]);
        writer.Write<sbyte>([-3]);
        File.WriteAllBytes(path, stream.ToArray());
        var reader = new SectionReader(MappedFile.Open(path));

        Assert.That(reader.ReadString(), Is.EqualTo("abc"));
        Assert.That(reader.ReadNumbers<float>().ToArray(), Is.EqualTo(new[] { 1.5f, -2f }));
        Assert.That(reader.ReadNumbers<sbyte>().ToArray(), Is.EqualTo(new sbyte[] { -3 }));
        Assert.That(reader.End, Throws.Nothing);
    }

    [Test]
    public void Numbers_that_the_file_does_not_hold_are_refused()
    {
        File.WriteAllBytes(path, [2, 0, 0, 0, 1, 1, 1, 1]);
        var reader = new SectionReader(MappedFile.Open(path));

        Assert.That(() => reader.ReadNumbers<float>(), Throws.TypeOf<InvalidDataException>());
    }
}
