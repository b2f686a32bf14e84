using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class TemporaryFileTests
{
    [Test]
    public void ItKeepsWhatIsWrittenUntilItIsClosed()
    {
        using var file = TemporaryFile.Create();
        TemporaryFile.Append(file, "clients"u8);
        TemporaryFile.Flush(file);
        file.Position = 0;

        Assert.That(new StreamReader(file).ReadToEnd(), Is.EqualTo("clients"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void ItHasNoNameThatCouldOutliveTheProcess()
    {
        using var file = TemporaryFile.Create();

        Assert.That(file.Name, Does.Not.Exist);
    }

    [Test]
    [Platform("Linux")]
    public void AFullDiskIsNoFaultOfTheList()
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);

        Assert.That(() => TemporaryFile.Append(full, "clients"u8),
            Throws.InstanceOf<SetupException>().With.Message.Contains("make room, or set TMPDIR"));
    }
}
