using System.Text;
using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Outcomes;
using BsrMatch.Input;
using BsrMatch.Learning;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class OutcomeListTests
{
    private const string Fields = """
        "profile":"A","programme":"alpha","outcome":"done","date":"2026-03-01","by":"x-1","run":"r-1","rank":2
        """;

    private static readonly ClientListOptions Options = new() { AsOf = new DateOnly(2026, 3, 14) };

    [Test]
    public void OfSeveralListsTheOneWithTheOutcomesIsAskedFor() => Assert.That(
        () => Read("{\"a\": [], \"b\": []}"),
        Throws.TypeOf<InputException>().With.Message.Contains("keep the one with the outcomes"));

    [TestCase("profile,programme,outcome,date,by,run,rank\nA,alpha,done,2026-03-01,x-1,r-1,2\n")]
    [TestCase("PROFILE_ID\tProgrammeId\tOutcome\tDATE\tBy\tRun ID\tRank\nA\talpha\tDone\t01.03.2026\tx-1\tr-1\t2\n")]
    [TestCase("Outcomes of March;;;;;;\nKundennummer;Förderprogramm;Ergebnis;Datum;Kürzel;Lauf;Rang\n"
        + "A;alpha;done;1.3.2026;x-1;r-1;2\n")]
    [TestCase("Klienta numurs;Programma;Rezultāts;Datums;Lēma;Palaide;Vieta\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("numer klienta;program;wynik;data;przez;przebieg;miejsce\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("kundnummer;program;utfall;datum;av;körning;plats\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("kundenummer;program;udfald;dato;af;kørsel;plads\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("kundenummer;program;utfall;dato;av;kjøring;plass\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("asiakasnumero;ohjelma;tulos;päivä;neuvoja;ajo;sija\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("kliendi nr;programm;tulemus;kuupäev;otsustaja;käivitus;koht\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("kliento nr;programa;rezultatas;data;sprendė;paleidimas;vieta\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("n° client;dispositif;résultat;jour;par;exécution;rang\nA;alpha;done;2026-03-01;x-1;r-1;2\n")]
    [TestCase("{" + Fields + "}")]
    [TestCase("""{"outcomes":[{""" + Fields + """, "weight": 2}]}""")]
    [TestCase("""
        [{"profileId":"A","programmeId":"alpha","outcome":"done","date":"2026-03-01","by":"x-1","runId":"r-1","rank":2}]
        """)]
    public void AnOutcomeIsReadFromAnyForm(string text)
    {
        var feedback = Read(text).Single().Entry!.Feedback;
        Assert.That(feedback, Is.EqualTo(new Feedback
        {
            ProfileId = "A",
            ProgrammeId = "alpha",
            Outcome = Outcome.Of(OutcomeCode.Done),
            Date = new DateOnly(2026, 3, 1),
            By = "x-1",
            RunId = "r-1",
            Rank = 2,
        }));
    }

    [Test]
    public void AWorkbookHoldsNumbersAndDays()
    {
        var book = new SmallWorkbook { Formats = { "d-mmm-yy" } };
        book.Add(book.Row(1, "profile", "programme", "grade", "date", "rank")
            + book.Row(2, "<c><v>1007</v></c>", "alpha", "<c><v>3</v></c>", "<c s=\"1\"><v>46082</v></c>", "-"));
        var row = Read(book.Bytes()).Single();
        Assert.That(row.Faults, Is.Empty);
        Assert.That(row.Entry!.Feedback, Is.EqualTo(new Feedback
        {
            ProfileId = "1007",
            ProgrammeId = "alpha",
            Outcome = Outcome.OfGrade(3),
            Date = new DateOnly(2026, 3, 1),
        }));
    }

    [Test]
    public void EveryFaultOfARowIsTold()
    {
        var row = Read("Kunde;programme;outcome;grade;date;by;rank\n;;dne;7;2026-04-01;Ann Lee;1.5\n").Single();
        Assert.That(row.Entry, Is.Null);
        Assert.That(row.Faults.Select(fault => (fault.Field, fault.Value, fault.HiddenLength)), Is.EquivalentTo(
            new (string, string?, int?)[]
            {
                ("Kunde", null, null), ("programme", null, null), ("outcome", "dne", null),
                ("outcome", null, null), ("date", null, null), ("by", null, 7), ("rank", "1.5", null),
            }));
        Assert.That(row.Faults.Select(fault => fault.Line), Is.All.EqualTo(2));
        Assert.That(row.Faults.Select(fault => fault.ToString()), Has.None.Contains("Ann"), "nobody must be told on");
    }

    [TestCase("profile,programme,outcome\nA,alpha,done\n", "a column date")]
    [TestCase("programme,outcome,date\nalpha,done,2026-03-01\n", "a column profile")]
    [TestCase("profile,programme,date\nA,alpha,2026-03-01\n", "a column outcome or grade")]
    [TestCase("profile,client id,programme,outcome,date\nA,B,alpha,done,2026-03-01\n", "one column for profile")]
    [TestCase("x,y\n1,2\n", "a row of column names")]
    [TestCase("", "a row of column names")]
    public void AListWithoutTheColumnsIsRefused(string text, string expected) => Assert.That(
        () => Read(text, ListFormat.Csv), Throws.TypeOf<InputException>().With.Message.Contains(expected));

    [Test]
    public void AMappingSaysWhatAColumnHolds()
    {
        var mapping = new Dictionary<string, string> { ["X 1"] = "profile", ["note"] = "-", ["Sitz"] = "country" };
        const string text = "X 1,programme,outcome,date,note,Sitz,needs\nA,alpha,done,2026-03-01,x,LV,a loan\n";
        var row = Read(text, null, mapping).Single();
        Assert.That(row.Faults, Is.Empty);
        Assert.That((row.Entry!.Feedback.ProfileId, row.Entry.Profile!.Country!.Value.Value), Is.EqualTo(("A", "LV")));
    }

    [Test]
    public void AProfileComesAlongWhereItSaysWhatIsNeeded()
    {
        var rows = Read("profile,programme,outcome,date,needs,employees,weight,what\n"
            + "A,alpha,done,2026-03-01,a loan,10-49,1,x\nB,alpha,done,2026-03-01,,12,1,x\n"
            + "C,alpha,done,2026-03-01,a loan,many,1,x\n", out var remarks);
        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Entry!.Profile, Is.Not.Null);
            Assert.That(rows[0].Entry!.Profile!.Id, Is.EqualTo("A"));
            Assert.That(rows[1].Entry!.Profile, Is.Null);
            Assert.That(rows[2].Faults.Single().Field, Is.EqualTo("employees"));
            Assert.That(remarks, Has.Count.EqualTo(1).And.One.Contains("\"what\""), "weight follows from the rest");
        });
    }

    [TestCase("""{"profile":{"id":"A","needs":"a loan"},"programme":"alpha","grade":2,"date":"2026-03-01"}""", "A")]
    [TestCase("""{"profile":"A","needs":"a loan","programme":"alpha","grade":2,"date":"2026-03-01"}""", "A")]
    [TestCase("""{"id":"A","needs":"a loan","programme":"alpha","grade":2,"date":"2026-03-01"}""", "A")]
    [TestCase("""{"profileId":"A","profile":{"needs":"x"},"programme":"alpha","grade":2,"date":"2026-03-01"}""", "A")]
    public void AProfileComesAlongInJson(string json, string id)
    {
        var row = Read(json).Single();
        Assert.That(row.Faults, Is.Empty);
        Assert.That((row.Entry!.Profile!.Id, row.Entry.Feedback.ProfileId), Is.EqualTo((id, id)));
    }

    [TestCase("""{"profile":"A","programme":"alpha","outcom":"done","date":"2026-03-01"}""", "did you mean outcome?")]
    [TestCase("""{"profile":"A","programme":"alpha","outcome":"done","grade":1,"date":"2026-03-01"}""", "either an")]
    [TestCase("""{"profile":{"id":"B","needs":"x"},"profileId":"A","programme":"p","grade":1,"date":"2026-03-01"}""",
        "the id that the profile itself has")]
    [TestCase("""{"profile":{"id":"B"},"programme":"alpha","grade":1,"date":"2026-03-01"}""", "a text in needs")]
    [TestCase("""{"profile":7,"programme":"alpha","grade":1,"date":"2026-03-01"}""", "a text in quotation marks")]
    [TestCase("[7]", "a JSON object")]
    public void WhatIsWrongInJsonIsTold(string json, string expected)
    {
        var faults = string.Join('\n', Read(json).Single().Faults);
        Assert.That(faults, Does.Match(expected.Replace("?", "\\?")));
    }

    /// <summary>Any bytes are outcomes or faults; nothing else is ever thrown.</summary>
    [Test]
    public void AnyBytesAreOutcomesOrFaults()
    {
        var random = new Random(20261124);
        var seeds = Seeds();
        for (var i = 0; i < 4_000; i++)
        {
            var bytes = Mutated(seeds[random.Next(seeds.Count)], random);
            ListFormat? format = random.Next(3) == 0 ? (ListFormat)random.Next(5) : null;
            try
            {
                foreach (var row in Read(bytes, format))
                    Assert.That(row.Entry is null, Is.EqualTo(row.Faults.Count > 0));
            }
            catch (InputException e)
            {
                Assert.That(e.Faults, Is.Not.Empty);
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"{format}: {e} {Convert.ToBase64String(bytes)}");
            }
        }
    }

    internal static List<byte[]> Seeds()
    {
        var book = new SmallWorkbook { Formats = { "d-mmm-yy" } };
        book.Add(book.Row(1, "profile", "programme", "grade", "date")
            + book.Row(2, "A", "alpha", "<c><v>3</v></c>", "<c s=\"1\"><v>46082</v></c>"));
        return
        [
            Encoding.UTF8.GetBytes("profile;programme;outcome;grade;date;by;run;rank;needs;employees\n"
                + "A;alpha;done;;01.03.2026;x;;2;a loan;10-49\n"),
            "profile,programme,outcome,date\nA,alpha,not_for_me,2026-03-01\nB,beta,2,2026-03-02\n"u8.ToArray(),
            Encoding.UTF8.GetBytes("""
                [{"profile": {"id": "A", "needs": "x"}, "programme": "alpha", "grade": 2, "date": "2026-03-01"}]
                """),
            Encoding.UTF8.GetBytes("""
                {"profile": "A", "programme": "alpha", "outcome": "quo", "date": "2026-03-01", "rank": 1}
                """),
            Encoding.Unicode.GetBytes("profile\tprogramme\tgrade\tdate\nA\talpha\t1\t2026-03-01\n"),
            book.Bytes(),
        ];
    }

    internal static byte[] Mutated(byte[] seed, Random random)
    {
        const string signs = "\";,\t\n\r{}[]:0\u007F<>";
        var bytes = seed.ToList();
        for (var n = random.Next(6); n > 0; n--)
        {
            var at = bytes.Count == 0 ? 0 : random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 1 when bytes.Count > 0:
                    bytes[at] = (byte)signs[random.Next(signs.Length)];
                    break;
                case 2 when bytes.Count > 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.Take(random.Next(Math.Min(60, bytes.Count + 1))).ToList());
                    break;
            }
        }

        return [.. bytes];
    }

    internal static List<OutcomeRow> Read(byte[] bytes, ListFormat? format = null)
    {
        using var list = OutcomeLists.Open(new MemoryStream(bytes), "outcomes", Options with { Format = format });
        return [.. list.Rows()];
    }

    private static List<OutcomeRow> Read(
        string text, ListFormat? format = null, Dictionary<string, string>? mapping = null) =>
        Read(text, out _, format, mapping);

    private static List<OutcomeRow> Read(string text, out IReadOnlyList<string> remarks, ListFormat? format = null,
        Dictionary<string, string>? mapping = null)
    {
        var options = Options with { Format = format, Mapping = mapping ?? [] };
        using var list = OutcomeLists.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "outcomes", options);
        remarks = list.Remarks;
        return [.. list.Rows()];
    }
}
