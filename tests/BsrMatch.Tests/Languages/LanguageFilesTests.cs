using System.Text.RegularExpressions;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Languages;

/// <summary>No language lacks a sentence, and none says what the others do not.</summary>
public sealed partial class LanguageFilesTests
{
    private static readonly string[] Others = [.. Phrases.Languages.Where(language => language != "en")];

    // Signs and abbreviations that may well be the same everywhere.
    private static readonly string[] AnySpelling =
        ["number.", "euro", "list.separator", "percent", "figure.", "years.", "limit.", "code.", "section.",
         "country.", "type.", "size.micro", "fit.place", "label.", "fact.",
         "size.step", "size.article"];

    [Test]
    public void EveryLanguageOfTheRegionIsThere() => Assert.That(Phrases.Languages,
        Is.EqualTo(["en", "da", "de", "et", "fi", "lt", "lv", "nb", "pl", "sv"]));

    [TestCaseSource(nameof(Others))]
    public void EveryKeyIsThereAndNoOther(string language) =>
        Assert.That(Singular(Phrases.For(language)), Is.EquivalentTo(Singular(Phrases.English)));

    [TestCaseSource(nameof(Others))]
    public void EveryPluralFormIsThere(string language)
    {
        var phrases = Phrases.For(language);
        var expected = PluralForms.Of(language).Select(form => $"years.{form}");

        Assert.That(phrases.Keys.Where(key => key.StartsWith("years.", StringComparison.Ordinal)),
            Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Others))]
    public void EveryTemplateHasTheSameGaps(string language)
    {
        var phrases = Phrases.For(language);

        Assert.Multiple(() =>
        {
            foreach (var key in phrases.Keys)
                Assert.That(Gaps(phrases, key), Is.EquivalentTo(Gaps(Phrases.English, English(key))), key);
        });
    }

    [TestCaseSource(nameof(Others))]
    public void NoEnglishIsLeft(string language)
    {
        var phrases = Phrases.For(language);
        var same = phrases.Keys.Where(key => phrases.OrNull(key) == Phrases.English.OrNull(English(key)))
            .Where(key => !AnySpelling.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));

        Assert.That(same, Is.Empty);
    }

    [TestCaseSource(nameof(Others))]
    public void SentencesEndWhereTheyDoInEnglish(string language)
    {
        var phrases = Phrases.For(language);
        var wrong = phrases.Keys.Where(key =>
            !key.StartsWith("number.", StringComparison.Ordinal)
            && phrases.OrNull(key)!.EndsWith('.') != Phrases.English.OrNull(English(key))!.EndsWith('.'));

        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Others))]
    public void OptionsKeepTheirNames(string language)
    {
        var phrases = Phrases.For(language);

        Assert.Multiple(() =>
        {
            foreach (var key in Phrases.English.Keys.Where(key => !key.StartsWith("years.", StringComparison.Ordinal)))
            {
                foreach (Match option in Option().Matches(Phrases.English.OrNull(key)!))
                    Assert.That(phrases.OrNull(key), Does.Contain(option.Value), key);
            }
        });
    }

    [Test]
    public void WhateverResultsNameHasAWord()
    {
        var keys = EligibilityRules.All.Where(rule => rule.Id != "unreadable-condition").SelectMany(rule =>
                new[] { "eligible", "ineligible", "unknown", "coarse" }
                    .Select(outcome => $"rule.{rule.Id}.{outcome}")
                    .Append($"subject.{rule.Subject}"))
            .Concat(Enum.GetValues<SizeClass>().Select(size => $"size.{size.Spell()}"))
            .Concat(Enum.GetValues<OrganisationType>().Select(type => $"type.{type.Spell()}"))
            .Concat(Enum.GetValues<SizeStepKind>().Where(kind => kind != SizeStepKind.Ceiling)
                .Select(kind => $"size.{kind.Spell()}"))
            .Concat(Shipped.Taxonomy.Themes.Select(theme => $"theme.{theme.Id}"))
            .Concat(Shipped.Catalogue.Programmes.SelectMany(programme => programme.Countries)
                .Select(country => $"country.{country}"));

        Assert.That(keys.Except(Phrases.English.Keys), Is.Empty);
    }

    private static IEnumerable<string> Singular(Phrases phrases) =>
        phrases.Keys.Where(key => !key.StartsWith("years.", StringComparison.Ordinal));

    private static string English(string key) =>
        key.StartsWith("years.", StringComparison.Ordinal) ? "years.other" : key;

    private static IEnumerable<string> Gaps(Phrases phrases, string key) =>
        Gap().Matches(phrases.OrNull(key) ?? "").Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
