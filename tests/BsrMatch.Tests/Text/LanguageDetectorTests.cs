using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class LanguageDetectorTests
{
    [TestCase("en", "We build small boats and would like to sell them abroad.")]
    [TestCase("en", "Our workshop has no money left for a new lathe.")]
    [TestCase("de", "Wir bauen kleine Boote und möchten sie im Ausland verkaufen.")]
    [TestCase("de", "Unsere Werkstatt hat kein Geld für eine neue Drehbank.")]
    [TestCase("pl", "Budujemy małe łodzie i chcemy sprzedawać je za granicą.")]
    [TestCase("pl", "Nasz warsztat nie ma już pieniędzy na nową tokarkę.")]
    [TestCase("sv", "Vi bygger små båtar och vill sälja dem utomlands.")]
    [TestCase("sv", "Vår verkstad har inte råd med en ny svarv.")]
    [TestCase("da", "Vi bygger små både og vil gerne sælge dem i udlandet.")]
    [TestCase("da", "Vores værksted har ikke råd til en ny drejebænk uden hjælp.")]
    [TestCase("nb", "Vi bygger små båter og vil gjerne selge dem etter sommeren.")]
    [TestCase("nb", "Verkstedet vårt har ikke råd til en ny dreiebenk, og vi trenger hjelp.")]
    [TestCase("fi", "Rakennamme pieniä veneitä ja haluamme myydä niitä ulkomaille.")]
    [TestCase("fi", "Verstaallamme ei ole enää rahaa uuteen sorviin, mutta tarvitsemme sen.")]
    [TestCase("et", "Me ehitame väikeseid paate ja soovime neid välismaale müüa.")]
    [TestCase("et", "Meie töökojal ei ole enam raha uue treipingi jaoks.")]
    [TestCase("lv", "Mēs būvējam mazas laivas un vēlamies tās pārdot ārzemēs.")]
    [TestCase("lv", "Mūsu darbnīcai vairs nav naudas jaunai virpai.")]
    [TestCase("lt", "Mes statome mažas valtis ir norime jas parduoti užsienyje.")]
    [TestCase("lt", "Mūsų dirbtuvės nebeturi pinigų naujoms staklėms, ir tai yra bėda.")]
    [TestCase("fr", "Nous construisons des petits bateaux et voulons les vendre à l'étranger.")]
    [TestCase("fr", "Notre atelier n'a plus d'argent pour un nouveau tour.")]
    public void ASentenceIsRecognisedWithItsDiacritics(string language, string sentence) =>
        Assert.That(Detect(sentence), Is.EqualTo(language));

    [TestCase("de", "Wir bauen kleine Boote und mochten sie im Ausland verkaufen.")]
    [TestCase("de", "Unsere Werkstatt hat kein Geld fur eine neue Drehbank.")]
    [TestCase("pl", "Budujemy male lodzie i chcemy sprzedawac je za granica.")]
    [TestCase("pl", "Nasz warsztat nie ma juz pieniedzy na nowa tokarke.")]
    [TestCase("sv", "Vi bygger sma batar och vill salja dem utomlands.")]
    [TestCase("sv", "Var verkstad har inte rad med en ny svarv.")]
    [TestCase("da", "Vi bygger smaa baade og vil gerne saelge dem, og vores folk bliver i landet.")]
    [TestCase("da", "Vores vaerksted har ikke raad til en ny drejebaenk uden hjaelp.")]
    [TestCase("nb", "Vi bygger sma bater og vil gjerne selge dem etter sommeren.")]
    [TestCase("nb", "Verkstedet vart har ikke rad til en ny dreiebenk, og vi trenger hjelp.")]
    [TestCase("fi", "Rakennamme pienia veneita ja haluamme myyda niita ulkomaille.")]
    [TestCase("fi", "Verstaallamme ei ole enaa rahaa uuteen sorviin, mutta tarvitsemme sen.")]
    [TestCase("et", "Me ehitame vaikeseid paate ja soovime neid valismaale muua.")]
    [TestCase("et", "Meie tookojal ei ole enam raha uue treipingi jaoks.")]
    [TestCase("lv", "Mes buvejam mazas laivas un velamies tas pardot arzemes.")]
    [TestCase("lv", "Musu darbnicai vairs nav naudas jaunai virpai.")]
    [TestCase("lt", "Mes statome mazas valtis ir norime jas parduoti uzsienyje.")]
    [TestCase("lt", "Musu dirbtuves nebeturi pinigu naujoms staklems, ir tai yra beda.")]
    [TestCase("fr", "Nous construisons des petits bateaux et voulons les vendre a l'etranger.")]
    [TestCase("fr", "Notre atelier n'a plus d'argent pour un nouveau tour.")]
    public void ASentenceIsRecognisedWithoutItsDiacritics(string language, string sentence) =>
        Assert.That(Detect(sentence), Is.EqualTo(language));

    [TestCase("WIR SUCHEN EINEN PARTNER", "de")]
    [TestCase("MĒS MEKLĒJAM PARTNERI UN NAUDU", "lv")]
    [TestCase("SZUKAMY PARTNERA W NIEMCZECH", "pl")]
    public void CapitalsAreReadLikeSmallLetters(string sentence, string language) =>
        Assert.That(Detect(sentence), Is.EqualTo(language));

    [TestCase("de", "Spaß")]
    [TestCase("pl", "łódź")]
    [TestCase("et", "lõõtspill")]
    [TestCase("lv", "ķiršu ģimene")]
    [TestCase("lt", "ėdžios")]
    [TestCase("fr", "crème brûlée")]
    public void AFewLettersTellALanguageWhereNoCommonWordDoes(string language, string text) =>
        Assert.That(Detect(text), Is.EqualTo(language));

    [TestCase("")]
    [TestCase("ISO 9001, 3D, CNC")]
    [TestCase("Москва, банк, кредит")]
    [TestCase("\uD83D\uDE80\uD800")]
    public void ATextWithoutEvidenceCountsAsEnglish(string text) =>
        Assert.That(Detect(text), Is.EqualTo("en"));

    [Test]
    public void ForeignNamesDoNotTurnAnEnglishTextIntoTheirLanguage() =>
        Assert.That(Detect("We are Łódź-based and work with Żółć of Gdańsk for the shipyard in Świnoujście."),
            Is.EqualTo("en"));

    [TestCase("žžž", "lv")]
    [TestCase("ŁÓŻ", "pl")]
    [TestCase("łłł中文", "pl")]
    [TestCase("\uFFFF", "en")]
    public void LettersAloneTellALanguageInEitherCaseAndStrangeOnesTellNothing(string text, string language) =>
        Assert.That(Detect(text), Is.EqualTo(language));

    private static string Detect(string text) => LanguageDetector.Detect(TokenisedText.From(text));
}
