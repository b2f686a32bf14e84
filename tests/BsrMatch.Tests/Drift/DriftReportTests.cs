using System.Text;
using System.Text.Json;
using BsrMatch.Drift;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Drift;

internal sealed class DriftReportTests
{
    private static readonly Lazy<ReferenceDistribution> LazyReference = new(() => Count(Shipped.Test));

    private static ReferenceDistribution Reference => LazyReference.Value;

    [Test]
    public void Part_of_the_reference_has_not_moved()
    {
        var report = Compare(Shipped.Test.Where((_, at) => at % 4 == 0));

        Assert.That(report.Traits.Where(drift => drift.Moved), Is.Empty);
        Assert.That(DriftWords.Sentence(report), Does.StartWith("Retraining is not due: recent profiles are like"));
    }

    [Test]
    public void Words_the_model_has_never_seen_make_it_due()
    {
        var report = Compare(Shipped.Test.Take(400).Select(profile => profile with
        {
            Needs = "Zxqv wrbtk plomf. " + profile.Needs,
            Description = "Qqwz vbnmk trplx ghjkw zzxcq.",
        }));

        Assert.That(report.Due.Select(drift => drift.Trait), Does.Contain(Trait.Vocabulary));
        Assert.That(DriftWords.Sentence(report),
            Does.Match(@"^Retraining is due: the model knows \d\d\.\d% of the words instead of \d\d\.\d%"));
    }

    [Test]
    public void Another_mix_of_themes_makes_it_due()
    {
        var report = Compare(Enumerable.Range(0, 200).Select(i => Some.Profile(
            $"p-{i}", needs: "Our bank wants collateral and we look for a loan.", language: "en")));

        Assert.That(report.Due.Select(drift => drift.Trait), Does.Contain(Trait.Themes));
    }

    [Test]
    public void Other_languages_alone_do_not()
    {
        var latvian = Shipped.Test.Where(profile => profile.Language == "lv"
            || (profile.Language is null && profile.Id.Contains("lv", StringComparison.Ordinal))).ToList();
        var mixed = Shipped.Test.Where((_, at) => at % 3 == 0).Concat(latvian).DistinctBy(profile => profile.Id);
        var report = Compare(mixed);
        Assume.That(report.Traits.Single(drift => drift.Trait == Trait.Languages).Moved);

        Assert.That(report.Due.Select(drift => drift.Trait), Has.None.EqualTo(Trait.Languages));
    }

    [TestCase(0, "0 profiles are too few to tell; 100 are needed.")]
    [TestCase(1, "1 profile is too few to tell; 100 are needed.")]
    [TestCase(12, "12 profiles are too few to tell; 100 are needed.")]
    public void Few_profiles_tell_nothing(int count, string sentence)
    {
        var report = Compare(Shipped.Test.Take(count));

        Assert.That(DriftWords.Sentence(report), Is.EqualTo(sentence));
        Assert.That(report.Due, Is.Empty);
    }

    [Test]
    public void What_a_card_records_is_read_back()
    {
        var read = ReferenceDistribution.Of(CardWith(Reference))!;

        Assert.That(ToJson(read), Is.EqualTo(ToJson(Reference)));
        Assert.That(read.Coverage, Is.EqualTo(Reference.Coverage));
    }

    [TestCase("{}")]
    [TestCase("""{"reference": 1}""")]
    [TestCase("""{"reference": {"profiles": 3, "words": 1, "knownWords": 1, "traits": {"themes": {"a": 3}}}}""")]
    public void What_a_card_does_not_record_in_full_is_none(string card) =>
        Assert.That(ReferenceDistribution.Of(ModelCard.Parse(card)!), Is.Null);

    [Test]
    public void Nothing_a_firm_wrote_is_kept()
    {
        const string secret = "Geheimrezept";
        var counted = ToJson(Count([Some.Profile("klient-007", name: "Muster GmbH", needs: secret)]));

        Assert.That(counted, Does.Not.Contain(secret).And.Not.Contain("klient").And.Not.Contain("Muster"));
    }

    [Test]
    public void That_fits_are_left_out_is_said()
    {
        var report = new DriftReport(Reference, Reference, withFits: false);
        var document = new Document("Drift");
        DriftWords.AddTo(document, report);

        Assert.That(report.Traits.Select(drift => drift.Trait), Has.None.EqualTo(Trait.Fits));
        Assert.That(document.ToMarkdown(), Does.Contain("Fits are not compared"));
    }

    private static DriftReport Compare(IEnumerable<SmeProfile> recent) =>
        new(Reference, Count(recent), withFits: true);

    private static ReferenceDistribution Count(IEnumerable<SmeProfile> profiles) =>
        ReferenceDistribution.Of(Shipped.Bundle, Shipped.Catalogue, profiles, Some.Day);

    private static ModelCard CardWith(ReferenceDistribution reference) =>
        ModelCard.Parse($$"""{"reference": {{ToJson(reference)}}}""")!;

    private static string ToJson(ReferenceDistribution reference)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) reference.Write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
