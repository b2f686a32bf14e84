using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>Words of Porter's paper of 1980, rule by rule, with the whole algorithm's stems.</summary>
public sealed class PorterStemmerTests
{
    [TestCase("caresses", "caress")]
    [TestCase("ponies", "poni")]
    [TestCase("ties", "ti")]
    [TestCase("caress", "caress")]
    [TestCase("cats", "cat")]
    public void APluralLosesItsEnding(string word, string stem) => Stems(word, stem);

    [TestCase("feed", "feed")]
    [TestCase("agreed", "agre")]
    [TestCase("plastered", "plaster")]
    [TestCase("bled", "bled")]
    [TestCase("motoring", "motor")]
    [TestCase("sing", "sing")]
    [TestCase("conflated", "conflat")]
    [TestCase("troubled", "troubl")]
    [TestCase("sized", "size")]
    [TestCase("hopping", "hop")]
    [TestCase("tanned", "tan")]
    [TestCase("falling", "fall")]
    [TestCase("hissing", "hiss")]
    [TestCase("fizzed", "fizz")]
    [TestCase("failing", "fail")]
    [TestCase("filing", "file")]
    public void APastOrParticipleLosesItsEnding(string word, string stem) => Stems(word, stem);

    [TestCase("happy", "happi")]
    [TestCase("sky", "sky")]
    public void AFinalYTurnsToIAfterAVowel(string word, string stem) => Stems(word, stem);

    [TestCase("relational", "relat")]
    [TestCase("conditional", "condit")]
    [TestCase("rational", "ration")]
    [TestCase("valenci", "valenc")]
    [TestCase("hesitanci", "hesit")]
    [TestCase("digitizer", "digit")]
    [TestCase("conformabli", "conform")]
    [TestCase("radicalli", "radic")]
    [TestCase("differentli", "differ")]
    [TestCase("vileli", "vile")]
    [TestCase("analogousli", "analog")]
    [TestCase("vietnamization", "vietnam")]
    [TestCase("predication", "predic")]
    [TestCase("operator", "oper")]
    [TestCase("feudalism", "feudal")]
    [TestCase("decisiveness", "decis")]
    [TestCase("hopefulness", "hope")]
    [TestCase("callousness", "callous")]
    [TestCase("formaliti", "formal")]
    [TestCase("sensitiviti", "sensit")]
    [TestCase("sensibiliti", "sensibl")]
    [TestCase("biology", "biologi")]
    [TestCase("technology", "technolog")]
    public void ADoubleSuffixBecomesASingleOne(string word, string stem) => Stems(word, stem);

    [TestCase("triplicate", "triplic")]
    [TestCase("formative", "form")]
    [TestCase("formalize", "formal")]
    [TestCase("electriciti", "electr")]
    [TestCase("electrical", "electr")]
    [TestCase("hopeful", "hope")]
    [TestCase("goodness", "good")]
    public void ASuffixOfNounsAndAdjectivesGoes(string word, string stem) => Stems(word, stem);

    [TestCase("revival", "reviv")]
    [TestCase("allowance", "allow")]
    [TestCase("inference", "infer")]
    [TestCase("airliner", "airlin")]
    [TestCase("gyroscopic", "gyroscop")]
    [TestCase("adjustable", "adjust")]
    [TestCase("defensible", "defens")]
    [TestCase("irritant", "irrit")]
    [TestCase("replacement", "replac")]
    [TestCase("adjustment", "adjust")]
    [TestCase("dependent", "depend")]
    [TestCase("adoption", "adopt")]
    [TestCase("homologou", "homolog")]
    [TestCase("communism", "commun")]
    [TestCase("activate", "activ")]
    [TestCase("angulariti", "angular")]
    [TestCase("effective", "effect")]
    [TestCase("bowdlerize", "bowdler")]
    public void ASuffixGoesFromALongEnoughStem(string word, string stem) => Stems(word, stem);

    [TestCase("probate", "probat")]
    [TestCase("rate", "rate")]
    [TestCase("cease", "ceas")]
    [TestCase("controll", "control")]
    [TestCase("roll", "roll")]
    public void AFinalEAndADoubleLAreTidied(string word, string stem) => Stems(word, stem);

    [TestCase("a")]
    [TestCase("is")]
    [TestCase("")]
    public void AWordOfUpToTwoLettersStays(string word) => Stems(word, word);

    [TestCase("financing", "financed")]
    [TestCase("loan", "loans")]
    [TestCase("exporting", "exports")]
    [TestCase("innovation", "innovative")]
    public void FormsOfOneWordShareAStem(string one, string other) =>
        Assert.That(Stem(one), Is.EqualTo(Stem(other)));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool AStemIsNoLongerThanItsWordAndNeverEmpty(int[] picks)
    {
        var word = string.Concat(picks.Take(40).Select(pick => "aeiouybstlzingdmr0"[(int)((uint)pick % 18)]));
        return Stem(word).Length <= word.Length && Stem(word).Length >= Math.Min(1, word.Length);
    }

    private static void Stems(string word, string stem) => Assert.That(Stem(word), Is.EqualTo(stem));

    private static string Stem(string word)
    {
        Span<char> buffer = stackalloc char[word.Length + 1];
        word.CopyTo(buffer);
        return buffer[..PorterStemmer.Stem(buffer, word.Length)].ToString();
    }
}
