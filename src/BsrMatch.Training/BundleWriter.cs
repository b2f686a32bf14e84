using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;
using Microsoft.ML;

namespace BsrMatch.Training;

/// <summary>Writes a bundle aside, then moves it to its place and makes it current in one rename.</summary>
internal sealed class BundleWriter(TrainingOptions options, TrainingData data, RankerSettings settings)
{
    private const string OriginalName = "ranker.zip";

    // ZIP cannot tell an earlier day, and the bundle must not tell when it was made.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    public TrainingReport Write(
        LearnedTexts learned, TreeEnsemble trees, Calibration calibration, ITransformer original,
        IReadOnlyList<RankingGroup> groups, RankingMetrics metrics)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [RankerFile.Name] = Bytes(stream => RankerFile.Write(stream, trees, calibration)),
            [TextFile.Name] = Bytes(stream => TextFile.Write(stream, learned)),
            [OriginalName] = Original(original, groups),
        };
        var hashes = files.ToDictionary(file => file.Key, file => StableHash.Sha256(file.Value));
        var content = StableHash.Sha256(Encoding.UTF8.GetBytes(hashes[RankerFile.Name] + hashes[TextFile.Name]));
        var version = $"{data.Catalogue.Name}-{content[..10]}";
        var card = Bytes(stream => WriteCard(stream, version, hashes, metrics));
        files[ModelBundle.CardFile] = card;
        var folder = Publish(version, files);
        return new TrainingReport(version, folder, Encoding.UTF8.GetString(card));
    }

    private string Publish(string version, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(options.ModelsFolder);
        var folder = Path.Combine(options.ModelsFolder, version);
        var aside = folder + ".writing";
        if (Directory.Exists(aside)) Directory.Delete(aside, true);
        Directory.CreateDirectory(aside);
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(aside, name), bytes);
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        Directory.Move(aside, folder);
        var current = Path.Combine(options.ModelsFolder, ModelBundle.CurrentFile);
        File.WriteAllText(current + ".writing", version + "\n");
        File.Move(current + ".writing", current, true);
        return folder;
    }

    private void WriteCard(
        Stream stream, string version, IReadOnlyDictionary<string, string> hashes, RankingMetrics metrics)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteString("featureSchema", FeatureSchema.Hash);
        json.WriteString("catalogue", data.Catalogue.Version);
        json.WriteString("trainingData", data.Hash);
        json.WriteNumber("profiles", data.Lessons.Count);
        json.WriteNumber("seed", options.Seed);
        json.WriteStartObject("hyperParameters");
        json.WriteNumber("trees", settings.Trees);
        json.WriteNumber("leaves", settings.Leaves);
        json.WriteNumber("leastRowsPerLeaf", settings.LeastRowsPerLeaf);
        json.WriteNumber("learningRate", settings.LearningRate);
        json.WriteEndObject();
        json.WriteStartObject("packages");
        json.WriteString("Microsoft.ML", typeof(MLContext).Assembly.GetName().Version?.ToString());
        json.WriteString("BsrMatch", typeof(Trainer).Assembly.GetName().Version?.ToString());
        json.WriteEndObject();
        json.WriteStartArray("features");
        foreach (var feature in FeatureSchema.All) json.WriteStringValue(feature.Name);
        json.WriteEndArray();
        json.WriteStartObject("crossValidation");
        json.WriteNumber("profiles", metrics.Profiles.Count);
        foreach (var metric in Metric.All)
            json.WriteNumber(metric.Name, Math.Round(metrics.ValuesOf(metric.Name).Average(), 4));
        json.WriteEndObject();
        json.WriteStartObject("files");
        foreach (var (name, hash) in hashes.OrderBy(file => file.Key, StringComparer.Ordinal))
            json.WriteString(name, hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // ML.NET stamps the time into its ZIP; the entries are written again with a fixed one.
    private byte[] Original(ITransformer transformer, IReadOnlyList<RankingGroup> groups)
    {
        var ml = new MLContext(options.Seed);
        using var saved = new MemoryStream();
        ml.Model.Save(transformer, RankerTrainer.Rows(ml, groups, options.Seed).Schema, saved);
        saved.Position = 0;
        return Bytes(stream =>
        {
            using var source = new ZipArchive(saved, ZipArchiveMode.Read);
            using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = FixedTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        });
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
