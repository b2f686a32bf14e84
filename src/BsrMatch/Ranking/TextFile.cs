using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>The file <c>text.bin</c>: themes, vocabulary, text models and past cases.</summary>
internal static class TextFile
{
    public const string Name = "text.bin";

    private const string Magic = "BsrMatch text 3";

    // The fewest bytes of each: its numbers and the lengths of its empty strings and arrays.
    private const int LeastString = 4;
    private const int LeastEntry = 12;
    private const int LeastCase = 24;
    private const int LeastGrade = 8;
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
        WriteCases(writer, learned.Experience.Cases);
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
                reader.ReadInt(), reader.ReadArray<float>(), vocabulary.WordCount, vocabulary.Count),
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
        writer.Write(lexicon.Entries.Count);
        foreach (var (theme, language, phrase) in lexicon.Entries)
        {
            writer.Write(theme);
            writer.Write(language);
            writer.Write(phrase);
        }
    }

    private static ThemeLexicon ReadLexicon(SectionReader reader)
    {
        var entries = new (int Theme, string Language, string Phrase)[reader.ReadCount(LeastEntry)];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (reader.ReadInt(), reader.ReadString(), reader.ReadString());
        return new ThemeLexicon(entries);
    }

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
        new(reader.ReadArray<float>(), reader.ReadArray<float>());

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
            networks[i] = new NeedNetwork(reader.ReadArray<sbyte>(), reader.ReadArray<float>(),
                reader.ReadArray<float>(), reader.ReadArray<float>(), reader.ReadArray<float>(),
                reader.ReadArray<float>());
        }

        return networks;
    }

    private static void WriteCases(SectionWriter writer, IReadOnlyList<PastCase> cases)
    {
        writer.Write(cases.Count);
        foreach (var past in cases)
        {
            writer.Write(past.Id);
            writer.Write<int>(past.Need.Indices);
            writer.Write<float>(past.Need.Values);
            writer.Write<float>(past.Themes);
            writer.Write<float>(past.Latent);
            writer.Write(past.Grades.Count);
            foreach (var (programme, grade) in past.Grades)
            {
                writer.Write(programme);
                writer.Write(grade);
            }
        }
    }

    private static PastCase[] ReadCases(SectionReader reader)
    {
        var cases = new PastCase[reader.ReadCount(LeastCase)];
        for (var i = 0; i < cases.Length; i++)
        {
            var id = reader.ReadString();
            var need = new SparseVector(reader.ReadArray<int>(), reader.ReadArray<float>());
            var (themes, latent) = (reader.ReadArray<float>(), reader.ReadArray<float>());
            var grades = new (string ProgrammeId, int Grade)[reader.ReadCount(LeastGrade)];
            for (var g = 0; g < grades.Length; g++) grades[g] = (reader.ReadString(), reader.ReadInt());
            cases[i] = new PastCase(id, need, themes, latent, grades);
        }

        return cases;
    }

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
