using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>What is read fast is what is read the plain way, to the last bit.</summary>
public sealed class ReadingTests
{
    private const int Stride = 12;

    private static TextModel Model => Shipped.Bundle.Texts.Model;

    private static readonly string[] Languages = ["en", "lv", "de", "zz"];

    [Test]
    public void Profiles_are_read_as_the_plain_way_reads_them()
    {
        var (plain, builder) = (new PlainTexts(Model), new ProfileViewBuilder(Model));
        foreach (var profile in SomeProfiles()) plain.AssertReads(profile, builder.Build(profile, Some.Day));
    }

    [Test]
    public void Programmes_are_read_as_the_plain_way_reads_them()
    {
        foreach (var programme in Shipped.Catalogue.Programmes)
        {
            var view = CatalogueIndex.ReadText(programme, Model);
            Assert.That(PlainTexts.Told(view),
                Is.EqualTo(new PlainTexts(Model).Told(view.Text, view.Language)), programme.Id);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Hostile_texts_are_read_as_the_plain_way_reads_them(int[] picks, uint language)
    {
        var (text, code) = (TokenisedText.From(HostileText.From(picks)), Languages[language % Languages.Length]);

        Assert.That(PlainTexts.Told(Model.View(text, code)), Is.EqualTo(new PlainTexts(Model).Told(text, code)));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Hostile_profiles_are_read_as_the_plain_way_reads_them(int[] needs, int[] description)
    {
        var profile = Some.Profile(needs: HostileText.From(needs)) with
        {
            Description = HostileText.From(description),
        };

        new PlainTexts(Model).AssertReads(profile, new ProfileViewBuilder(Model).Build(profile, Some.Day));
    }

    [Test]
    public void Many_threads_read_the_same()
    {
        // A model of its own, so that the threads meet over words that nobody has asked for.
        var (builder, fresh) = (new ProfileViewBuilder(Model), new ProfileViewBuilder(Model.With(Model.Themes)));
        SmeProfile[] profiles = [.. SomeProfiles(), .. SomeProfiles()];
        var expected = profiles.Select(profile => PlainTexts.Told(builder.Build(profile, Some.Day).Need));

        var told = profiles.AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(profile => PlainTexts.Told(fresh.Build(profile, Some.Day).Need)).ToList();

        Assert.That(told, Is.EqualTo(expected));
    }

    [Test]
    public void Themes_are_those_of_the_need_or_of_its_clearest_sentence()
    {
        var builder = new ProfileViewBuilder(Model);
        foreach (var view in SomeProfiles().Select(profile => builder.Build(profile, Some.Day)))
        {
            var sentences = view.Need.Text.Sentences().ToList();
            var scores = sentences.ConvertAll(sentence => PlainTexts.Predict(
                Model.Themes, new PlainTexts(Model).VectorOf(sentence.Text, view.Language)));
            var expected = view.Need.Themes.Select((whole, theme) => sentences.Count < 2
                ? whole
                : Math.Max(whole, scores.Max(score => 0.85 * score[theme])));
            Assert.That(view.NeedThemes, Is.EqualTo(expected));
        }
    }

    private static IEnumerable<SmeProfile> SomeProfiles() =>
        Shipped.Test.Where((_, at) => at % Stride == 0);
}
