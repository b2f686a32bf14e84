using BsrMatch.Extraction;
using BsrMatch.Training;
using static BsrMatch.Tests.Extraction.SomeProjects;

namespace BsrMatch.Tests.Extraction;

public class ProjectExtractorTests
{
    [TestCase("en", "Guarantee funds stood surety for loans of small firms.")]
    [TestCase("de", "Bürgschaftsbanken sicherten Kredite kleiner Betriebe ab.")]
    [TestCase("pl", "Fundusze poręczeniowe zabezpieczały kredyty małych firm.")]
    [TestCase("sv", "Garantiinstitut delade risken när småföretag tog lån.")]
    [TestCase("da", "Fonde gav kaution, når små virksomheder optog lån.")]
    [TestCase("fi", "Takausyhtiöt jakoivat riskin, kun pienet yritykset ottivat lainaa.")]
    [TestCase("et", "Käendusfondid jagasid riski, kui väikefirmad võtsid laenu.")]
    [TestCase("lv", "Garantiju fondi dalīja risku, kad mazie uzņēmumi ņēma kredītu.")]
    [TestCase("lt", "Garantijų fondai dalijosi rizika, kai mažos įmonės ėmė paskolą.")]
    [TestCase("nb", "Garantifond delte risikoen da småbedrifter tok opp lån.")]
    [TestCase("fr", "Des fonds de garantie ont couvert les prêts de petites entreprises.")]
    public void MoneyForFirmsIsFoundInEveryLanguage(string language, string text)
    {
        Assert.That(Likely(Of(text, language), ProjectField.Offers), Does.Contain("finance"));
        Assert.That(Likely(Of(text, language), ProjectField.Audience), Does.Contain("sme"));
    }

    [Test]
    public void PlasmaForCleanAirIsPlasmaTechnology()
    {
        var project = Of("A non-thermal plasma unit broke down odours in the exhaust air of a fish meal plant.");

        Assert.That(Likely(project, ProjectField.Themes), Does.Contain("plasma-technology"));
    }

    [Test]
    public void EvidenceStandsInTheTextWhereItSaysSo()
    {
        foreach (var project in Labelled)
        {
            foreach (var quote in Extractor.Extract(project).SelectMany(proposal => proposal.Evidence))
            {
                var text = quote.Source == "title" ? project.Title : project.Description;
                Assert.That(text.Substring(quote.Start, quote.Text.Length), Is.EqualTo(quote.Text), project.Id);
            }
        }
    }

    [Test]
    public void EveryProposalHasEvidenceAndAConfidence()
    {
        var proposals = Labelled.SelectMany(Extractor.Extract).ToList();

        Assert.That(proposals.Select(proposal => proposal.Evidence), Is.All.Not.Empty);
        Assert.That(proposals.Select(proposal => proposal.Confidence),
            Is.All.InRange(ProjectExtractor.LeastConfidence, 1));
    }

    [TestCase("en", "Courses for joiners in Latvia. Universities were not eligible.", "university")]
    [TestCase("en", "Courses for joiners in Latvia, not for universities.", "university")]
    [TestCase("de", "Kurse für Tischler. Nicht für Universitäten gedacht.", "university")]
    [TestCase("pl", "Kursy dla stolarzy. Uniwersytety nie mogły wziąć udziału.", "university")]
    [TestCase("en", "Training for every firm except hospitals.", "hospital")]
    public void WhoIsLeftOutIsNotAddressed(string language, string text, string leftOut) =>
        Assert.That(Likely(Of(text, language), ProjectField.Audience), Does.Not.Contain(leftOut));

    [TestCase("en", "Advisers coached firms. No loans or grants were on offer.")]
    [TestCase("lv", "Padomnieks palīdzēja uzņēmumiem sarunās. Finansējums netika piešķirts.")]
    [TestCase("lt", "Patarėjas padėjo įmonėms derėtis. Dotacijų nebuvo.")]
    [TestCase("fi", "Neuvoja auttoi yrityksiä. Avustuksia ei jaettu.")]
    [TestCase("fr", "Un conseiller a aidé les entreprises. Aucune subvention n'était prévue.")]
    public void MoneyThatNobodyGaveIsNoOffer(string language, string text) =>
        Assert.That(Likely(Of(text, language), ProjectField.Offers), Does.Not.Contain("finance"));

    [TestCase("How can furniture be polished without dust? Polish the surface, then sand it.", "PL")]
    [TestCase("Turkey and chicken farms saved water.", "TR")]
    [TestCase("Michael Jordan and Georgia Smith opened the fair.", "GE")]
    [TestCase("The river island was cleaned.", "IS")]
    public void WordsThatOnlyLookLikeCountriesAreNone(string text, string country) =>
        Assert.That(Extractor.Extract(Of(text)).Where(proposal => proposal.Field == ProjectField.Countries)
            .Select(proposal => proposal.Value), Does.Not.Contain(country));

    [TestCase("en", "Polish and Danish firms met in Tartu.", "PL DK EE")]
    [TestCase("de", "Betriebe aus Mecklenburg, polnische Partner und ein Institut in Riga.", "DE PL LV")]
    [TestCase("pl", "Uczelnia z Olsztyna i duńscy inżynierowie spotkali się w Kłajpedzie.", "PL DK LT")]
    [TestCase("sv", "Företag i Småland och finska sågverk.", "SE FI")]
    [TestCase("fi", "Yritykset Virosta ja Latviasta tapasivat Tukholmassa.", "EE LV SE")]
    [TestCase("et", "Tallinna firmad otsisid partnereid Soomest ja Lätist.", "EE FI LV")]
    [TestCase("lv", "Darbnīcas no Lietuvas un Zviedrijas tikās Liepājā.", "LT SE LV")]
    [TestCase("lt", "Įmonės iš Lenkijos ir Vokietijos susitiko Kaune.", "PL DE LT")]
    [TestCase("nb", "Bedrifter fra Trondheim og danske partnere.", "NO DK")]
    [TestCase("da", "Virksomheder på Fyn og svenske forskere.", "DK SE")]
    [TestCase("fr", "Des ateliers de Bretagne et des partenaires allemands à Riga.", "FR DE LV")]
    [TestCase("en", "Partners from Austria and Czechia joined firms in Gdańsk.", "AT CZ PL")]
    public void CountriesAreFoundByNameAdjectiveAndTown(string language, string text, string countries) =>
        Assert.That(Likely(Of(text, language), ProjectField.Countries), Is.SupersetOf(countries.Split(' ')));

    [TestCase("Cabinet makers tried robots.", "31")]
    [TestCase("Two shipyards saved energy.", "30")]
    [TestCase("Hotels learned languages.", "55")]
    public void TradesAreDivisionsOfNace(string text, string sector) =>
        Assert.That(Likely(Of(text), ProjectField.Sectors), Does.Contain(sector));

    [Test]
    public void ALanguageNobodyListedMakesNothingLikely()
    {
        var hungarian = Of("A bankok hitelgaranciát adtak a kis cégeknek, és tanfolyamokat tartottak Riga mellett, "
            + "hogy a vállalkozók megtanulják az exportot és a coaching alapjait.", language: null);

        Assert.That(Extractor.Extract(hungarian).Select(proposal => proposal.Confidence),
            Is.All.LessThan(ProjectExtractor.Likely));
    }

    [TestCase("")]
    [TestCase("   \n ")]
    [TestCase("!?")]
    public void ATextWithoutWordsSaysNothing(string text) =>
        Assert.That(Extractor.Extract(Of(text, title: "-")), Is.Empty);

    [Test]
    public void EqualTextsGiveEqualProposalsOnAnyThread()
    {
        var once = Labelled.Select(Told).ToList();

        Assert.That(Labelled.AsParallel().AsOrdered().Select(Told).ToList(), Is.EqualTo(once));

        static string Told(BsrMatch.Projects.Project project) =>
            string.Join('\n', Extractor.Extract(project).Select(proposal =>
                $"{proposal.Field} {proposal.Value} {proposal.Confidence:R} {string.Join('|', proposal.Evidence)}"));
    }

    [TestCase(ProjectField.Themes, 0.6)]
    [TestCase(ProjectField.Offers, 0.7)]
    [TestCase(ProjectField.Audience, 0.7)]
    [TestCase(ProjectField.Countries, 0.8)]
    [TestCase(ProjectField.Sectors, 0.6)]
    public void KeptProjectsAreReadWellAndNoWorseThanByKeywordsAlone(ProjectField field, double least)
    {
        var quality = ExtractionQuality.Measure(Extractor,
            [.. Labelled.Where(project => !ExtractionTrainer.IsLearned(project))],
            [.. Labelled.Where(ExtractionTrainer.IsLearned)]).Single(one => one.Field == field);

        Assert.That(quality.Extractor.F1, Is.GreaterThan(least));
        Assert.That(quality.F1.High, Is.GreaterThan(quality.Keywords.F1));
        Assert.That(quality.Extractor.F1, Is.GreaterThan(quality.MostFrequent.F1));
        Assert.That(quality.CalibrationError, Is.LessThan(0.15));
    }

    [Test]
    public void ShippedWeightsAreThoseThatTheProjectsGive()
    {
        var learned = ExtractionWeights.Read(ExtractionTrainer.Learn(Support.Shipped.Bundle, Labelled), "learned");

        foreach (var field in ProjectFields.All)
            Assert.That(learned[field].Inputs, Is.EqualTo(ExtractionWeights.Shipped[field].Inputs).Within(0.05),
                $"{field}: run make extraction");
    }
}
