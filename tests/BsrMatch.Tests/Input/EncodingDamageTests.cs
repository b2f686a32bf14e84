using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class EncodingDamageTests
{
    [TestCase("FÃ¶rderung", DamageKind.Utf8AsWindows, 1)]
    [TestCase("FÃƒÂ¶rderung", DamageKind.Utf8AsWindowsTwice, 1)]
    [TestCase("F\uFFFDrderung", DamageKind.Replaced, 1)]
    [TestCase("Die F?rderung", DamageKind.QuestionMark, 5)]
    [TestCase("Maþa uzòçmuma aizdevums", DamageKind.BalticAsWestern, 2)]
    public void Damage_is_told_by_its_kind_and_place(string text, object kind, int place) =>
        Assert.That(EncodingDamage.Find(text), Is.EqualTo(new Damage((DamageKind)kind, place)));

    [TestCase("Förderung für Ärzte und Öfen, ß")]
    [TestCase("Mazā uzņēmuma aizdevums; šeši ąžuolai; żółć; õun")]
    [TestCase("L'économie à Besançon, où naît l'œuvre")]
    [TestCase("São Paulo e a educação; el niño pingüino")]
    [TestCase("Þórður og Ása í Reykjavík með ær")]
    [TestCase("https://example.org/search?query=loan and a?b=c")]
    [TestCase("Smörgås på Åland")]
    [TestCase("Is it a loan? Yes. What? No")]
    public void Sound_texts_show_none(string text) => Assert.That(EncodingDamage.Find(text), Is.Null);

    [TestCase("FÃ¶rderung fÃ¼r KMU", "Förderung für KMU")]
    [TestCase("FÃƒÂ¶rderung", "Förderung")]
    [TestCase("Å»Ã³Å‚Ä‡", "Żółć")]
    public void What_comes_back_to_the_same_is_mended(string damaged, string meant) =>
        Assert.That(EncodingRepair.Mend(damaged), Is.EqualTo(meant));

    [TestCase("F\uFFFDrderung")]
    [TestCase("F?rderung")]
    [TestCase("Maþa uzòçmuma aizdevums")]
    [TestCase("FÃ¶rderung für KMU")]
    [TestCase("Förderung")]
    public void What_is_not_certain_is_left_alone(string text) =>
        Assert.That(EncodingRepair.Mend(text), Is.Null);
}
