using System.Text.Json.Nodes;
using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Ranking;

/// <summary>A models folder in a temporary place with one small bundle, to be damaged at will.</summary>
internal sealed class SmallBundle : IDisposable
{
    public const string Version = "small-1";

    private readonly DirectoryInfo models = Directory.CreateTempSubdirectory("bsrmatch-");

    public SmallBundle()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(PathOf(ModelBundle.CardFile), $$$"""
            {
              "version": "{{{Version}}}", "featureSchema": "{{{FeatureSchema.Hash}}}",
              "catalogue": "c-1", "files": {}
            }
            """);
        Replace(RankerFile.Name, RankerBytes(Trees, Curve));
        Replace(TextFile.Name, TextBytes(Texts));
        Replace("ranker.zip", [1, 2, 3]);
        Current = Version + "\n";
    }

    public static ProgrammeCatalogue Catalogue { get; } = new("c",
    [
        Some.Programme("one", "Health clinic test beds", "Hospitals try new devices.", themes: ["health"]),
        Some.Programme("two", "Loans for firms", "A loan for growth.", themes: ["money"]),
    ]);

    public static TreeEnsemble Trees { get; } =
        GrownTrees.Grow(new Random(3), 4, 6, FeatureSchema.Count, FeatureSchema.Count);

    public static Calibration Curve { get; } = new(0.75, -0.25);

    public static LearnedTexts Texts { get; } = LearnSomething();

    public string Models => models.FullName;

    public string Folder => Path.Combine(Models, Version);

    /// <summary>What the file <c>current</c> says.</summary>
    public string Current
    {
        get => File.ReadAllText(Path.Combine(Models, ModelBundle.CurrentFile));
        set => File.WriteAllText(Path.Combine(Models, ModelBundle.CurrentFile), value);
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public ModelBundle Load() => ModelBundle.LoadCurrent(Models);

    /// <summary>Writes a file and its checksum into the card, as a careless or hostile hand would.</summary>
    public void Replace(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        EditCard(card => card["files"]![name] = StableHash.Sha256(bytes));
    }

    public void EditCard(Action<JsonNode> edit)
    {
        var card = JsonNode.Parse(File.ReadAllText(PathOf(ModelBundle.CardFile)))!;
        edit(card);
        File.WriteAllText(PathOf(ModelBundle.CardFile), card.ToJsonString());
    }

    public void Dispose() => models.Delete(recursive: true);

    public static byte[] RankerBytes(TreeEnsemble trees, Calibration calibration)
    {
        using var stream = new MemoryStream();
        RankerFile.Write(stream, trees, calibration);
        return stream.ToArray();
    }

    public static byte[] TextBytes(LearnedTexts learned)
    {
        using var stream = new MemoryStream();
        TextFile.Write(stream, learned);
        return stream.ToArray();
    }

    private static LearnedTexts LearnSomething()
    {
        var random = new Random(11);
        var words = TermCounts.Words(TokenisedText.From("hospital devices loan growth test"), true).Hashes;
        var grams = TermCounts.CharacterGrams(TokenisedText.From("loan")).Hashes[..3];
        int[] frequencies = [.. Enumerable.Range(0, words.Length + grams.Length).Select(i => i % 3 + 1)];
        var vocabulary = new Vocabulary(9, [.. words, .. grams], frequencies, words.Length, 0);
        var length = vocabulary.Count + 4;
        var model = new TextModel(["health", "money"], ["Health", "Money"],
            new ThemeLexicon([(0, "en", "hospital*"), (1, "en", "loan"), (1, "de", "kredit*")]),
            vocabulary, Linear(2), Linear(1),
            new LatentSpace(2, Numbers(2 * words.Length), words.Length, vocabulary.Count));
        var past = new PastCase("past", new SparseVector([0, 2], [0.5f, 1]), [0.25f, 0.75f], [0.6f, -0.8f],
            [("two", 3)]);
        return new LearnedTexts(model, new Affinity(["one", "two"], [Network(), Network()]),
            new Experience([past, past with { Id = "empty", Need = SparseVector.Zero, Grades = [] }]));

        NeedNetwork Network()
        {
            const int hidden = 3;
            var labels = Affinity.LabelsFor(2);
            sbyte[] inputs = [.. Enumerable.Range(0, length * hidden).Select(_ => (sbyte)random.Next(-127, 128))];
            return new NeedNetwork(inputs, Numbers(length), Numbers(hidden),
                Numbers(3 * hidden + NeedNetwork.PlaceCount), Numbers(2 * hidden * labels), Numbers(labels));
        }

        LinearModel Linear(int labels) => new(Numbers(length * labels), Numbers(labels));

        float[] Numbers(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
    }
}
