using System.Xml.Linq;
using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Files.Outputs.Html;
using BsrMatch.Input;
using FsCheck.NUnit;
using Property = FsCheck.NUnit.PropertyAttribute;

namespace BsrMatch.Tests.Files.Outputs.Html;

/// <summary>Whatever a list holds stays a text.</summary>
public sealed class HostileTextTests
{
    private const string Script = "</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>\"&amp;";

    private static string Escaped(string text)
    {
        using var writer = new StringWriter();
        SafeMarkup.Write(writer, text);
        return writer.ToString();
    }

    [Test]
    public void MarkupInAnyTextIsShownAndNotObeyed()
    {
        var match = SomePage.First with
        {
            ProgrammeId = Script,
            Reasons = [Script],
            Conditions = [Script],
            NearMiss = Script,
            DeMinimis = Script,
            Notes = [Script, "https://een.example/\"onmouseover=\"alert(3)"],
            MissingFields = [Script],
        };
        var client = SomePage.Client with
        {
            ClientId = Script,
            Name = Script,
            Country = Script,
            Sector = Script,
            Asked = [Script],
            NextField = Script,
            NextQuestion = Script,
            MissingFields = [Script],
            Assumptions = [Script],
            Matches = [match],
        };
        var fault = new Fault(Script, 1, Script, Script, Script, Script);
        var page = SomePage.Read(SomePage.Report(client) with
        {
            ListName = Script,
            Versions = new BatchVersions(Script, Script, Script, true),
            Rejected = [new RejectedRow(4, Script, [fault])],
        });

        Assert.Multiple(() =>
        {
            Assert.That(page.All("script").Concat(page.All("img")), Is.Empty);
            Assert.That(page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName),
                Has.None.StartsWith("on"));
            Assert.That(page.All("h1").Single().All("bdi").Single().Value, Is.EqualTo(Script));
            Assert.That(page.ById("client-1-h").Value, Is.EqualTo(Script));
        });
    }

    [TestCase("javascript:alert(1)")]
    [TestCase(" JavaScript:alert(1)")]
    [TestCase("data:text/html,<script>alert(1)</script>")]
    [TestCase("file:///etc/passwd")]
    [TestCase("//een.example")]
    [TestCase("een.example")]
    [TestCase("")]
    [TestCase(null)]
    public void OnlyPagesAndMailboxesAreLinkedTo(string? url) => Assert.That(SafeLink.Target(url), Is.Null);

    [TestCase("https://een.example", "https://een.example/")]
    [TestCase("http://een.example/a b", "http://een.example/a%20b")]
    [TestCase("mailto:help@een.example", "mailto:help@een.example")]
    public void AFullAddressIsLinkedTo(string url, string target) =>
        Assert.That(SafeLink.Target(url), Is.EqualTo(target));

    [TestCase("see https://a.example, or HTTP://b.example/x).", "https://a.example", "HTTP://b.example/x")]
    [TestCase("http and https are no addresses, nor is http://")]
    [TestCase("https://a.example<https://b.example>", "https://a.example", "https://b.example")]
    public void AddressesInATextAreLinksAndTheTextStaysWhole(string text, params string[] links)
    {
        using var output = new MemoryStream();
        using (var page = new Markup(output))
        using (page.In("p")) SafeLink.WriteText(page, text);
        output.Position = 0;
        var written = XElement.Load(output, LoadOptions.PreserveWhitespace);

        Assert.Multiple(() =>
        {
            Assert.That(written.Value, Is.EqualTo(text));
            Assert.That(written.Elements("a").Select(link => link.Value), Is.EqualTo(links));
            Assert.That(written.Elements("a").Attributes("rel").Select(kind => kind.Value),
                Has.All.EqualTo("noopener noreferrer"));
        });
    }

    [TestCase("a\u0000b\u001Bc\u0085d\u2028e\tf\r\ng", "a b c d e f  g")]
    [TestCase("abc\u202Egnp.exe\u2066\u2069\u200F\uFEFF\u00AD", "abcgnp.exe")]
    [TestCase("a\uFFFEb\uFFFF", "a\uFFFDb\uFFFD")]
    [TestCase("<&>\"'", "&lt;&amp;&gt;&quot;&#39;")]
    [TestCase("Müller, Žalgirio 🏭 \u05D0\u05D1 👩\u200D🔬", "Müller, Žalgirio 🏭 \u05D0\u05D1 👩\u200D🔬")]
    [TestCase("", "")]
    public void WhatIsInvisibleOrForbiddenDoesNotPass(string text, string expected) =>
        Assert.That(Escaped(text), Is.EqualTo(expected));

    // Half a pair does not survive in an attribute.
    [Test]
    public void HalfAPairBecomesTheReplacementCharacter() =>
        Assert.That(Escaped("\uD800x\uDC00"), Is.EqualTo("\uFFFDx\uFFFD"));

    [Property]
    public bool AnyTextIsWellFormedBetweenTagsAndInAnAttribute(string? text)
    {
        var escaped = Escaped(text ?? "");
        var element = XElement.Parse($"<p title=\"{escaped}\">{escaped}</p>", LoadOptions.PreserveWhitespace);
        return element.Value == (string?)element.Attribute("title") && !element.HasElements;
    }

    [Property]
    public bool AnyUnitsOfUtf16AreWellFormedToo(ushort[]? units)
    {
        var text = new string([.. (units ?? []).Select(unit => (char)unit)]);
        return XElement.Parse($"<p>{Escaped(text)}</p>", LoadOptions.PreserveWhitespace) is { HasElements: false };
    }

    [Test]
    public void AContactWithoutASafeAddressIsNamedOnly()
    {
        var programme = SomePage.Catalogue.Programmes[0] with
        {
            Contact = new NamedLink("Development Bank", "javascript:alert(1)"),
        };
        var report = SomePage.Report(SomePage.Client) with { Catalogue = new ProgrammeCatalogue("x", [programme]) };
        var sheet = SomePage.Read(report).ById("client-1");

        Assert.Multiple(() =>
        {
            Assert.That(sheet.Value, Does.Contain("Development Bank"));
            Assert.That(sheet.All("a").Attributes("href").Select(link => link.Value), Has.None.Contains("script"));
        });
    }
}
