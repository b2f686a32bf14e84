using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class InputFileTests
{
    [Test]
    public void A_file_is_read_whole()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "whole.txt");
        File.WriteAllText(path, "abc");

        Assert.That(InputFile.ReadAll(path), Is.EqualTo("abc"u8.ToArray()));
    }

    [TestCase("no-such-file.json")]
    [TestCase("no-such-folder/file.json")]
    [TestCase(".")]
    [TestCase("")]
    [TestCase("nul\0byte")]
    public void What_cannot_be_opened_is_a_fault_that_names_it(string path)
    {
        var fault = Assert.Throws<InputException>(() => InputFile.ReadAll(path))!.Faults.Single();

        Assert.That((fault.Source, fault.Expected), Is.EqualTo((path, "a file that can be read")));
    }

    // A shell's <(command) and /dev/stdin are pipes: they have no length.
    [Test, Platform("Linux")]
    public void A_file_without_a_length_is_read_to_its_end() =>
        Assert.That(InputFile.ReadAll("/proc/self/status"), Is.Not.Empty);
}
