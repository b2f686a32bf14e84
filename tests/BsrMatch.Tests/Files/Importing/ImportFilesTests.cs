using System.Text;
using BsrMatch.Files.Importing;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Tests.Files.Inputs;

namespace BsrMatch.Tests.Files.Importing;

internal sealed class ImportFilesTests
{
    [Test]
    public void A_stream_is_read_to_its_end_before_the_first_entry_is_asked_for()
    {
        using var pipe = new Pipe("id,title,description\na,A,text\nb,B,text\n"u8.ToArray());
        var reading = ImportFiles.Projects(pipe, "standard input", SomeImports.Plain);
        Assert.That(pipe.IsClosed, Is.True);
        Assert.That(reading.Entries().Select(project => project.Id), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void An_option_that_fits_nothing_is_told_before_a_stream_is_read()
    {
        using var pipe = new Pipe("id,title\n"u8.ToArray());
        Assert.That(() => ImportFiles.Programmes(pipe, "standard input", new() { Layout = "beer" }),
            Throws.TypeOf<InputException>().With.Message.Contains("did you mean beir?"));
        Assert.That(pipe.WasRead, Is.False);
    }

    [Test]
    public void Parquet_is_refused_and_its_file_closed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("projects.parquet");
        File.WriteAllBytes(file, Encoding.ASCII.GetBytes("PAR1....PAR1"));
        Assert.That(() => ImportFiles.Projects(file, SomeImports.Plain).Entries().ToList(),
            Throws.TypeOf<InputException>().With.Message.Contains("save it as one of these"));
        Assert.That(() => File.Open(file, FileMode.Open, FileAccess.Write, FileShare.None).Dispose(),
            Throws.Nothing);
    }

    // What comes from another program: it can be read once.
    private sealed class Pipe(byte[] bytes) : ReadOnlyStream(new MemoryStream(bytes))
    {
        public bool IsClosed { get; private set; }

        public bool WasRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return Inner.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
