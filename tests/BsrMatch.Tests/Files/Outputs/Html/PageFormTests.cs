using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BsrMatch.Batch;
using BsrMatch.Files.Outputs;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Outputs.Html;

/// <summary>What holds of every page, whatever it tells.</summary>
public sealed partial class PageFormTests
{
    private static readonly IReadOnlyList<string> Languages = Phrases.Languages;

    private static BatchReport Report => SomePage.Report(SomePage.Client, SomePage.Bare);

    [TestCaseSource(nameof(Languages))]
    public void ItIsWellFormedAndNamesItsLanguage(string language)
    {
        var page = SomePage.Read(Report with { Language = language });

        Assert.Multiple(() =>
        {
            Assert.That((string?)page.Root!.Attribute("lang"), Is.EqualTo(language));
            Assert.That(page.All("title").First().Value, Does.StartWith("clients.csv"));
            Assert.That(page.All("h1").Count(), Is.EqualTo(1));
            Assert.That(page.All("body").Single().Value, Does.Not.Contain("{"), "a gap that was not filled");
        });
    }

    [TestCaseSource(nameof(Languages))]
    public void ASheetIsWhollyInTheLanguageOfItsClient(string language)
    {
        var sheet = SomePage.Read(SomePage.Report(SomePage.Client with { Language = language })).ById("client-1");

        Assert.Multiple(() =>
        {
            Assert.That((string?)sheet.Attribute("lang"), Is.EqualTo(language));
            Assert.That(sheet.All("dt").First().Value,
                Is.EqualTo(Phrases.For(language).Of("report.client-id")));
        });
    }

    [Test]
    public void EqualReportsGiveEqualBytes()
    {
        var first = SomePage.Write(Report);
        var second = SomePage.Write(Report);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void EveryIdIsThereOnceAndEveryReferenceLeadsToOne()
    {
        var page = SomePage.Read(Report);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        var references = page.Descendants().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' '))
            .Concat(page.All("a").Attributes("href").Where(link => link.Value.StartsWith('#'))
                .Select(link => link.Value[1..])).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.Unique);
            Assert.That(references, Has.Some.EqualTo("client-1").And.Some.EqualTo("main"));
            Assert.That(references.Except(ids), Is.Empty);
        });
    }

    [Test]
    public void NoHeadingSkipsALevel()
    {
        var levels = SomePage.Read(Report).Descendants().Select(element => Heading().Match(element.Name.LocalName))
            .Where(heading => heading.Success).Select(heading => heading.Groups[1].Value[0] - '0').ToList();

        Assert.Multiple(() =>
        {
            Assert.That(levels[0], Is.EqualTo(1));
            Assert.That(levels, Has.Some.EqualTo(3));
            foreach (var (before, after) in levels.Zip(levels.Skip(1)))
                Assert.That(after, Is.LessThanOrEqualTo(before + 1));
        });
    }

    [Test]
    public void ItLoadsNothingAndRunsNothing()
    {
        var page = SomePage.Read(Report);
        string[] loading = ["script", "link", "img", "image", "iframe", "object", "embed", "base", "form", "use",
            "audio", "video", "source"];

        Assert.Multiple(() =>
        {
            Assert.That(page.Descendants().Select(element => element.Name.LocalName).Intersect(loading), Is.Empty);
            Assert.That(page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName),
                Has.None.EqualTo("src").And.None.EqualTo("style").And.None.StartsWith("on"));
            Assert.That(page.All("style").Single().Value,
                Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("http"));
        });
    }

    [Test]
    public void ThePolicyAdmitsTheOneStyleAndNothingElse()
    {
        var page = SomePage.Read(Report);
        var hash = Convert.ToBase64String(
            SHA256.HashData(Encoding.UTF8.GetBytes(page.All("style").Single().Value)));

        Assert.That((string?)page.All("meta").Single(meta => meta.Attribute("http-equiv") is not null)
            .Attribute("content"), Is.EqualTo(
                $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"));
    }

    [Test]
    public void EveryTableHasANameAndEveryHeaderItsScope()
    {
        var page = SomePage.Read(Report);

        Assert.Multiple(() =>
        {
            Assert.That(page.All("table").Where(table =>
                table.Element("caption") is null && table.Attribute("aria-labelledby") is null), Is.Empty);
            Assert.That(page.All("th").Where(header => header.Attribute("scope") is null), Is.Empty);
            Assert.That(page.All("th").Where(header => header.Value.Length == 0), Is.Empty);
        });
    }

    [Test]
    public void EveryDrawingSaysWhatItShowsUnlessANumberBesideItDoes() => Assert.That(
        SomePage.Read(Report).All("svg").Where(drawing =>
            drawing.Element("title") is null && (string?)drawing.Attribute("aria-hidden") != "true"), Is.Empty);

    [Test]
    public void WhatCanBeMovedSidewaysCanBeReachedByKeyboard() => Assert.That(
        SomePage.Read(Report).OfClass("wide").Select(region => (string?)region.Attribute("tabindex")),
        Is.Not.Empty.And.All.EqualTo("0"));

    [Test]
    public void AListTooLongForAPageIsRefusedWithTheFormsThatHoldIt() => Assert.Multiple(() =>
    {
        Assert.That(HtmlReport.TooLong("matches.html", HtmlReport.MostClients), Is.Null);
        Assert.That(HtmlReport.TooLong("matches.html", HtmlReport.MostClients + 1)!.ToString(), Is.EqualTo(
            "matches.html: found \"10,001 clients\", expected at most 10,000 clients on a page; "
            + "write to a file ending in .xlsx, .csv, .jsonl or .parquet"));
        Assert.That(() => SomePage.Write(Report with { Counts = new BatchCounts(10_001, 1, 10_000, 0) }),
            Throws.TypeOf<InputException>());
    });

    [Test]
    public void ClientsAreWrittenAsTheyComeAndNotHeldTogether()
    {
        const int clients = 2000;
        using var output = new MemoryStream();
        var (passes, writtenAtLast) = (0, 0L);
        HtmlReport.Write(output, Report with { Clients = Many() });

        Assert.Multiple(() =>
        {
            Assert.That(passes, Is.EqualTo(3));
            Assert.That(writtenAtLast, Is.GreaterThan(output.Length * 9 / 10));
        });

        IEnumerable<ClientOutcome> Many()
        {
            passes++;
            for (var i = 0; i < clients; i++)
            {
                writtenAtLast = output.Length;
                yield return SomePage.Client with { Row = i + 2 };
            }
        }
    }

    [Test]
    public void ASmallPageReadsAsApproved() => Approved.Compare(
        Style().Replace(SomePage.Write(Report with
        {
            Clients = [SomePage.Client with
        {
            Matches = [SomePage.First, SomePage.Second, SomePage.Third],
        }, SomePage.Bare]
        }), ""), "SmallPage");

    [GeneratedRegex("^h([1-6])$")]
    private static partial Regex Heading();

    // The style is a file of its own.
    [GeneratedRegex("(?s)<style>.*</style>|<meta http-equiv[^>]*>")]
    private static partial Regex Style();
}
