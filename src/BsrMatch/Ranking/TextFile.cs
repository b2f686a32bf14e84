using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>The file <c>text.bin</c>: themes, vocabulary, text models and past cases.</summary>
internal static class TextFile
{
    public const string Name = "text.bin";

    private const string Magic = "BsrMatch text 4";

    // The fewest bytes of each: its numbers and the lengths of its empty strings and arrays.
    private const int LeastString = 4;
    private const int LeastNetwork = 24;

    public static void Write(Stream stream, LearnedTexts learned)
    {
        var writer = new SectionWriter(stream);
        writer.Write(Magic);
        WriteThemes(writer, learned.Model);
        WriteLexicon(writer, learned.Model.Concepts);
        WriteVocabulary(writer, learned.Model.Vocabulary);
        WriteLinear(writer, learned.Model.Themes);
        WriteLinear(writer, learned.Model.Needs);
        writer.Write(learned.Model.Latent.Dimensions);
        writer.Write<float>(learned.Model.Latent.Projection);
        writer.Write<float>(learned.Model.ConceptRarity);
        WriteStrings(writer, learned.Affinity.Programmes);
        WriteNetworks(writer, learned.Affinity.Networks);
        WriteCases(writer, learned.Experience.Table);
    }

    public static LearnedTexts Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new SectionReader(bytes);
        if (reader.ReadString() != Magic) throw new InvalidDataException("not a text model of this version");
        var (ids, names) = (ReadStrings(reader), ReadStrings(reader));
        var (lexicon, concepts) = (ReadLexicon(reader), ReadLexicon(reader));
        var vocabulary = ReadVocabulary(reader);
        var model = new TextModel(
            ids, names, lexicon, vocabulary, ReadLinear(reader), ReadLinear(reader),
            new LatentSpace(
                reader.ReadInt(), reader.ReadNumbers<float>(), vocabulary.WordCount, vocabulary.Count),
            concepts, reader.ReadArray<float>());
        var affinity = new Affinity(ReadStrings(reader), ReadNetworks(reader));
        var learned = new LearnedTexts(model, affinity, new Experience(ReadCases(reader)));
        reader.End();
        SoundBundle.Check(learned);
        return learned;
    }

    private static void WriteThemes(SectionWriter writer, TextModel model)
    {
        WriteStrings(writer, model.ThemeIds);
        WriteStrings(writer, model.ThemeNames);
        WriteLexicon(writer, model.Lexicon);
    }

    private static void WriteLexicon(SectionWriter writer, ThemeLexicon lexicon)
    {
        var phrases = lexicon.Table;
        WriteStrings(writer, phrases.Languages);
        writer.Write(phrases.LanguageStarts.Span);
        writer.Write(phrases.LongestPhrases.Span);
        writer.Write(phrases.LongestPrefixes.Span);
        writer.Write(phrases.Keys.Span);
        writer.Write(phrases.Themes.Span);
        writer.Write(phrases.TextStarts.Span);
        writer.Write(phrases.Texts.Span);
    }

    private static ThemeLexicon ReadLexicon(SectionReader reader) => new(new PhraseTable
    {
        Languages = ReadStrings(reader),
        LanguageStarts = reader.ReadNumbers<int>(),
        LongestPhrases = reader.ReadNumbers<int>(),
        LongestPrefixes = reader.ReadNumbers<int>(),
        Keys = reader.ReadNumbers<ulong>(),
        Themes = reader.ReadNumbers<int>(),
        TextStarts = reader.ReadNumbers<int>(),
        Texts = reader.ReadNumbers<byte>(),
    });

    private static void WriteVocabulary(SectionWriter writer, Vocabulary vocabulary)
    {
        writer.Write(vocabulary.Documents);
        writer.Write(vocabulary.WordCount);
        writer.Write(vocabulary.BigramCount);
        writer.Write(vocabulary.Hashes);
        writer.Write<int>(vocabulary.Frequencies);
    }

    private static Vocabulary ReadVocabulary(SectionReader reader)
    {
        var (documents, words, bigrams) = (reader.ReadInt(), reader.ReadInt(), reader.ReadInt());
        return new Vocabulary(documents, reader.ReadArray<ulong>(), reader.ReadArray<int>(), words, bigrams);
    }

    private static void WriteLinear(SectionWriter writer, LinearModel model)
    {
        writer.Write(model.Weights);
        writer.Write(model.Biases);
    }

    private static LinearModel ReadLinear(SectionReader reader) =>
        new(reader.ReadNumbers<float>(), reader.ReadArray<float>());

    private static void WriteNetworks(SectionWriter writer, IReadOnlyList<NeedNetwork> networks)
    {
        writer.Write(networks.Count);
        foreach (var network in networks)
        {
            writer.Write(network.Inputs);
            writer.Write(network.Scales);
            writer.Write(network.HiddenBiases);
            writer.Write(network.Attention);
            writer.Write(network.Outputs);
            writer.Write(network.OutputBiases);
        }
    }

    private static NeedNetwork[] ReadNetworks(SectionReader reader)
    {
        var networks = new NeedNetwork[reader.ReadCount(LeastNetwork)];
        for (var i = 0; i < networks.Length; i++)
        {
            networks[i] = new NeedNetwork(reader.ReadNumbers<sbyte>(), reader.ReadNumbers<float>(),
                reader.ReadArray<float>(), reader.ReadArray<float>(), reader.ReadArray<float>(),
                reader.ReadArray<float>());
        }

        return networks;
    }

    private static void WriteCases(SectionWriter writer, CaseTable cases)
    {
        writer.Write(cases.IdStarts.Span);
        writer.Write(cases.Ids.Span);
        writer.Write(cases.NeedStarts.Span);
        writer.Write(cases.NeedIndices.Span);
        writer.Write(cases.NeedValues.Span);
        writer.Write(cases.Themes.Span);
        writer.Write(cases.Latents.Span);
        WriteStrings(writer, cases.Programmes);
        writer.Write(cases.GradeStarts.Span);
        writer.Write(cases.GradeProgrammes.Span);
        writer.Write(cases.Grades.Span);
    }

    private static CaseTable ReadCases(SectionReader reader) => new()
    {
        IdStarts = reader.ReadNumbers<int>(),
        Ids = reader.ReadNumbers<byte>(),
        NeedStarts = reader.ReadNumbers<int>(),
        NeedIndices = reader.ReadNumbers<int>(),
        NeedValues = reader.ReadNumbers<float>(),
        Themes = reader.ReadNumbers<float>(),
        Latents = reader.ReadNumbers<float>(),
        Programmes = ReadStrings(reader),
        GradeStarts = reader.ReadNumbers<int>(),
        GradeProgrammes = reader.ReadNumbers<int>(),
        Grades = reader.ReadNumbers<int>(),
    };

    private static void WriteStrings(SectionWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
    }

    private static string[] ReadStrings(SectionReader reader)
    {
        var texts = new string[reader.ReadCount(LeastString)];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.ReadString();
        return texts;
    }
}
