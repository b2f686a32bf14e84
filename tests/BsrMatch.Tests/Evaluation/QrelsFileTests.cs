using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class QrelsFileTests
{
    [Test]
    public void Trec_qrels_are_read()
    {
        var qrels = Read("p1 0 josefin 3\np1\t0\tbasic\t0\r\n\n  p2 Q0 bonita 4  ");

        Assert.That(qrels.Judgements, Is.EqualTo(new Judgement[]
        {
            new("p1", "basic", 0), new("p1", "josefin", 3), new("p2", "bonita", 4),
        }));
    }

    [Test]
    public void A_beir_table_is_known_by_its_header()
    {
        var qrels = Read("\uFEFFquery-id\tcorpus-id\tscore\r\nq1\td2\t1\r\nq1\td1\t0\r\n");

        Assert.That(qrels.Grade("q1", "d2"), Is.EqualTo(1));
        Assert.That(qrels.Grade("q1", "d1"), Is.Zero);
        Assert.That(qrels.Grade("q1", "d3"), Is.Null);
        Assert.That(qrels.Count, Is.EqualTo(2));
    }

    [Test]
    public void Every_bad_line_is_a_fault()
    {
        var faults = Some.FaultsOf(() =>
            Read("p1 0 a 5\np1 0 b\np1 0 c 2\np1 0 d high\np1 0 c 1\np1 0 e -1"));

        Assert.That(faults.Select(Some.Place), Is.EqualTo(new[]
        {
            "file 1 grade '5'", "file 2  'p1 0 b'", "file 4 grade 'high'", "file 5 grade '1'",
            "file 6 grade '-1'",
        }));
        Assert.That(faults[3].Expected, Is.EqualTo("grade 2, as p1 c has in line 3"));
    }

    [Test]
    public void A_beir_table_without_its_header_is_told_what_is_missing()
    {
        var fault = Some.FaultsOf(() => Read("q1\td1\t1"))[0];

        Assert.That(fault.ToString(), Does.Contain("begins with the line query-id corpus-id score"));
    }

    [Test]
    public void A_bad_beir_score_names_the_score()
    {
        var faults = Some.FaultsOf(() => Read("query-id corpus-id score\nq1 d1 1.5"));

        Assert.That(faults.Select(Some.Place), Is.EqualTo(new[] { "file 2 score '1.5'" }));
    }

    [Test]
    public void The_same_judgement_twice_is_one() =>
        Assert.That(Read("p 0 a 2\np 0 a 2").Count, Is.EqualTo(1));

    [TestCase("")]
    [TestCase("\n \n")]
    [TestCase("query-id corpus-id score\n")]
    public void Judgements_that_are_none_are_a_fault(string text) =>
        Assert.That(Some.FaultsOf(() => Read(text))[0].Expected, Is.EqualTo("at least one judgement"));

    [Test]
    public void Another_encoding_is_a_fault()
    {
        using var stream = new MemoryStream([(byte)'p', 0xE4, (byte)'\n']);
        var faults = Some.FaultsOf(() => QrelsFile.Read(stream, "file"));

        Assert.That(faults[0].Expected, Is.EqualTo("UTF-8 text"));
    }

    [Test]
    public void A_missing_file_is_a_fault() => Assert.That(
        Some.FaultsOf(() => QrelsFile.Load("no-such-file"))[0].Source, Is.EqualTo("no-such-file"));

    [Test]
    public void An_id_with_blanks_is_not_written()
    {
        var qrels = new Qrels([new Judgement("p 1", "a", 1)]);

        Assert.That(Some.FaultsOf(() => QrelsFile.Write(TextWriter.Null, qrels))[0].Value, Is.EqualTo("p 1"));
    }

    [FsCheck.NUnit.Property]
    public void What_is_written_is_read_back(byte[] bytes)
    {
        var grades = Some.Grades(bytes);
        var qrels = new Qrels(grades.Select((grade, i) => new Judgement($"p{i % 3}", $"ä{i}", grade)));
        if (qrels.Count == 0) return;

        using var output = new StringWriter();
        QrelsFile.Write(output, qrels);

        Assert.That(Read(output.ToString()).Judgements, Is.EqualTo(qrels.Judgements));
    }

    private static Qrels Read(string text) => QrelsFile.Read(Some.Stream(text), "file");
}
