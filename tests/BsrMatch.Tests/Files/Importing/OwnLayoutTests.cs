using BsrMatch.Catalogue;
using BsrMatch.Files.Importing;
using BsrMatch.Input;
using BsrMatch.Tests.Files.Inputs;

namespace BsrMatch.Tests.Files.Importing;

internal sealed class OwnLayoutTests
{
    [Test]
    public void A_table_names_nested_fields_by_their_path_or_by_its_last_part()
    {
        var read = SomeImports.Programmes(SomeImports.OwnTable);
        var loan = read.Entries[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Faults, Is.Empty);
            Assert.That(read.Reading.Layout, Is.EqualTo("own"));
            Assert.That(read.Entries.Select(entry => entry.Id), Is.EqualTo(new[] { "green-loan", "coach" }));
            Assert.That(loan.Countries.Select(code => code.Value), Is.EqualTo(new[] { "LV", "EE" }));
            Assert.That(loan.Eligibility.MaxEmployees, Is.EqualTo(249));
            Assert.That(loan.Lifecycle.Closes, Is.EqualTo(new DateOnly(2026, 12, 31)));
            Assert.That(loan.Funding?.MinEur, Is.EqualTo(5000));
            Assert.That(loan.Themes, Is.EqualTo(new[] { "finance-access" }));
        }
    }

    [Test]
    public void JSON_is_read_as_the_contract_says()
    {
        var written = SomeImports.Programmes(SomeImports.OwnTable).Entries;
        var lines = new ProgrammeCatalogue("x", written).ToJsonLines();
        Assert.That(new ProgrammeCatalogue("x", SomeImports.Programmes(lines).Entries).ToJsonLines(),
            Is.EqualTo(lines));
        Assert.That(SomeImports.Programmes("""{"id": "a", "titel": "A"}""").Faults,
            Is.EqualTo(new[] { "1: titel: (1 character)", "1: title: " }));
    }

    [Test]
    public void A_workbook_is_read_like_a_text_file()
    {
        using var folder = new TemporaryFolder();
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "id", "title", "description", "maxEmployees") + book.Row(2, "a", "=1+1", "D.", "50"));
        var reading = ImportFiles.Programmes(folder.Write("mine.xlsx", book.Bytes()), SomeImports.Plain);
        var programme = reading.Entries().Single();
        Assert.That((programme.Id, programme.Title, programme.Eligibility.MaxEmployees),
            Is.EqualTo(("a", "=1+1", 50)));
    }

    [Test]
    public void An_unknown_column_is_warned_of_once_with_a_hint()
    {
        var read = SomeImports.Programmes("""
            id,title,descripton,colour
            a,A,text,red
            b,B,text,blue
            """);
        Assert.That(read.Warned.Take(2), Is.EqualTo(new[] { "2: descripton", "2: colour" }));
        Assert.That(read.Warning("descripton"), Does.EndWith("it is not read; did you mean description?"));
        Assert.That(read.Entries, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_mapping_says_what_a_column_holds()
    {
        var options = new ImportOptions
        {
            Mapping = new Dictionary<string, string> { ["Nimi"] = "title", ["colour"] = "-" },
        };
        var read = SomeImports.Programmes("id,nimi,description,colour\na,Laen,text,red\n", options);
        Assert.That(read.Single.Title, Is.EqualTo("Laen"));
        Assert.That(read.Warned, Is.Empty);
    }

    [TestCase("Farbe", "title", "a column of the file; correct --map")]
    [TestCase("title", "titl", "did you mean title?")]
    public void A_mapping_that_fits_nothing_is_a_fault(string column, string field, string said) =>
        Assert.That(() => SomeImports.Programmes("id,title,description\na,A,text\n",
            SomeImports.Map(column, field)),
            Throws.TypeOf<InputException>().With.Message.Contains(said));

    [Test]
    public void A_rejected_row_tells_its_line_column_value_and_remedy()
    {
        var read = SomeImports.Programmes("""
            id;title;description;minEmployees;closes
            a;A;text;many;
            b;B;text;;03/04/2026
            c;;text;;
            d;D;text;1;
            """);
        Assert.That(read.Faults, Is.EqualTo(new[]
        {
            "2: minEmployees: many", "3: closes: 03/04/2026", "4: title: ",
        }));
        Assert.That(read.Reading.Faults[0].ToString(), Does.Contain(
            "expected 0 or more annual work units; write a number, or leave the cell empty"));
        Assert.That(read.Single.Id, Is.EqualTo("d"));
        Assert.That(read.Reading.Rejected, Is.EqualTo(3));
    }

    [TestCase(';', "1.000")]
    [TestCase(';', "1,000")]
    [TestCase(',', "1.000")]
    public void A_number_that_can_be_read_in_two_ways_is_a_fault(char between, string text)
    {
        var read = SomeImports.Programmes("id,title,maxEmployees\na,A,*\n".Replace(',', between).Replace("*", text));
        Assert.That(read.Faults, Is.EqualTo(new[] { "2: maxEmployees: " + text }));
        Assert.That(read.Reading.Faults[0].Expected, Is.EqualTo("a number that can be read in one way only"));
    }

    [TestCase(';', "1 000")]
    [TestCase(',', "\"1,000\"")]
    public void A_number_that_can_be_read_in_one_way_is_read(char between, string text)
    {
        var read = SomeImports.Programmes("id,title,maxEmployees\na,A,*\n".Replace(',', between).Replace("*", text));
        Assert.That(read.Single.Eligibility.MaxEmployees, Is.EqualTo(1000));
    }

    [Test]
    public void A_number_like_the_others_of_its_column_is_read_as_they_are()
    {
        var read = SomeImports.Programmes(
            "id;title;description;maxEmployees\na;A;text;1.000\nb;B;text;2,5\n");
        Assert.That(read.Entries.Select(one => one.Eligibility.MaxEmployees), Is.EqualTo(new[] { 1000, 2.5 }));
    }

    [Test]
    public void An_id_that_occurs_twice_is_rejected_with_the_line_of_the_first()
    {
        var read = SomeImports.Projects("id,title,description\nx,X,t\ny,Y,t\nx,Other,t\n");
        Assert.That(read.Faults, Is.EqualTo(new[] { "4: id: x" }));
        Assert.That(read.Reading.Faults[0].Remedy, Does.StartWith("it is also in line 2"));
    }

    [TestCase("a b")]
    [TestCase("a\u0007b")]
    public void An_id_with_blanks_or_control_codes_is_rejected(string id) =>
        Assert.That(SomeImports.Projects($"id,title\n{id},X\n").Faults, Has.Length.EqualTo(1));

    [Test]
    public void A_text_of_more_than_a_megabyte_is_rejected()
    {
        var read = SomeImports.Projects($"id,title,description\nx,X,{new string('a', 1_000_001)}\ny,Y,t\n");
        Assert.That(read.Reading.Faults.Single().Expected, Is.EqualTo("at most 1 MB of text"));
        Assert.That(read.Single.Id, Is.EqualTo("y"));
    }

    [Test]
    public void A_broken_line_is_rejected_and_the_others_are_read()
    {
        var read = SomeImports.Projects("""
            {"id": "a", "title": "A", "description": "t"}
            {"id": "b", "title":
            {"id": "c", "title": "C", "description": "t"}
            """);
        Assert.That(read.Entries.Select(project => project.Id), Is.EqualTo(new[] { "a", "c" }));
        Assert.That(read.Reading.Faults.Single().Line, Is.EqualTo(2));
    }

    [Test]
    public void A_project_belongs_to_the_programme_that_is_named()
    {
        var options = new ImportOptions { Programme = "josefin" };
        var read = SomeImports.Projects(
            "id,title,description,programmes\na,A,t,\nb,B,t,basic\nc,C,t,josefin;basic\n", options);
        Assert.That(read.Entries.Select(project => string.Join(' ', project.Programmes)),
            Is.EqualTo(new[] { "josefin", "josefin basic", "josefin basic" }));
    }

    [Test]
    public void Amounts_may_be_written_as_people_do_but_in_euro()
    {
        var read = SomeImports.Projects("""
            id;title;description;budget
            a;A;t;1.234.567,50 EUR
            b;B;t;2,5 Mio. €
            c;C;t;$ 5000
            d;D;t;SEK 900 000
            """);
        Assert.That(read.Faults, Is.Empty);
        Assert.That(read.Entries.Select(project => project.BudgetEur),
            Is.EqualTo(new double?[] { 1234567.5, 2500000, null, null }));
        Assert.That(read.Warned, Is.EqualTo(new[] { "4: budget", "5: budget" }));
        Assert.That(read.Warning("budget"), Does.EndWith(
            "it is in $ and left out; amounts of other currencies are not turned into euro"));
    }

    [Test]
    public void What_has_no_known_columns_says_what_to_do() =>
        Assert.That(() => SomeImports.Programmes("colour,size\nred,3\n"), Throws.TypeOf<InputException>()
            .With.Message.Contains("docs/importing.md").And.Message.Contains("--sheet"));
}
