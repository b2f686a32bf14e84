using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class Utf8LinesTests
{
    [TestCase("", "")]
    [TestCase("a", "1:a")]
    [TestCase("a\n", "1:a")]
    [TestCase("a\nb", "1:a|2:b")]
    [TestCase("a\n\nb\n", "1:a|2:|3:b")]
    [TestCase("\n", "1:")]
    [TestCase("a\r\nb\r\n", "1:a\r|2:b\r")]
    [TestCase("ä\n\u2028", "1:ä|2:\u2028")]
    public void A_stream_falls_into_numbered_lines(string text, string expected) =>
        Assert.That(Read(text), Is.EqualTo(expected));

    [Test]
    public void Lines_of_blanks_may_be_passed_over_and_still_count() =>
        Assert.That(Utf8Lines.ReadFilled(new MemoryStream("a\n \t\r\n\nb"u8.ToArray()), "x")
            .Select(line => (line.Number, Encoding.UTF8.GetString(line.Line))),
            Is.EqualTo(new[] { (1, "a"), (4, "b") }));

    [TestCase(64 * 1024 - 1)]
    [TestCase(64 * 1024)]
    [TestCase(64 * 1024 + 1)]
    [TestCase(5_000_000)]
    public void A_line_may_be_longer_than_the_buffer(int length)
    {
        var line = new string('x', length);

        var lines = Utf8Lines.Read(new MemoryStream(Encoding.UTF8.GetBytes($"a\n{line}\nb")), "x").ToList();

        Assert.That(lines.Select(read => (read.Number, read.Line.Length)),
            Is.EqualTo(new[] { (1, 1), (2, length), (3, 1) }));
    }

    [Test]
    public void A_line_without_end_is_a_fault_that_names_file_and_line()
    {
        var endless = new MemoryStream([(byte)'\n', .. new byte[33 * 1024 * 1024]]);

        var fault = Assert.Throws<InputException>(() => Drain(endless, "firms.jsonl"))!.Faults.Single();

        Assert.That((fault.Source, fault.Line), Is.EqualTo(("firms.jsonl", (int?)2)));
    }

    // A pipe hands over a few kilobytes at a time.
    [Test]
    public void A_long_line_from_a_slow_pipe_takes_reasonable_time()
    {
        var pipe = new SmallReads(new MemoryStream(new byte[30 * 1024 * 1024]), 1024);
        var begun = Environment.CpuUsage.TotalTime;

        var lines = Utf8Lines.Read(pipe, "x").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Single().Line, Has.Length.EqualTo(30 * 1024 * 1024));
            Assert.That(Environment.CpuUsage.TotalTime - begun, Is.LessThan(TimeSpan.FromSeconds(3)));
        }
    }

    [FsCheck.NUnit.Property]
    public bool LinesAreTheSameHoweverTheStreamIsCut(byte[] picks, byte size)
    {
        var bytes = picks.Select(pick => pick % 3 == 0 ? (byte)'\n' : pick).ToArray();
        var whole = Utf8Lines.Read(new MemoryStream(bytes), "x").Select(read => (read.Number, Text(read.Line)));
        var cut = Utf8Lines.Read(new SmallReads(new MemoryStream(bytes), size % 7 + 1), "x")
            .Select(read => (read.Number, Text(read.Line)));
        return whole.SequenceEqual(cut);
    }

    private static string Read(string text) => string.Join('|', Utf8Lines
        .Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x").Select(read => $"{read.Number}:{Text(read.Line)}"));

    private static void Drain(Stream stream, string source)
    {
        foreach (var _ in Utf8Lines.Read(stream, source))
        {
            // The fault comes on the way.
        }
    }

    private static string Text(byte[] line) => Encoding.UTF8.GetString(line);

    private sealed class SmallReads(Stream inner, int most) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            inner.Read(buffer, offset, Math.Min(count, most));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
