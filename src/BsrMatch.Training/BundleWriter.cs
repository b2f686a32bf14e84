using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BsrMatch.Drift;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Ranking;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace BsrMatch.Training;

/// <summary>A bundle's files by name, card apart.</summary>
internal sealed record BundleFiles(string Version, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>How good a bundle is.</summary>
/// <param name="CrossValidation">On the training profiles, each ranked by a ranker trained
/// without its fold.</param>
/// <param name="Test">On the profiles no training reads, beside the baselines; null without any.</param>
/// <param name="Later">On the cases that came after those learned from; null without any.</param>
/// <param name="Importance">How much each feature moves scores, greatest first.</param>
/// <param name="Reference">How the profiles no training reads are spread, for later profiles to be held
/// against; null without any.</param>
internal sealed record BundleQuality(
    RankingMetrics CrossValidation, EvaluationReport? Test, RankingMetrics? Later,
    IReadOnlyList<(string Feature, double Share)> Importance, ReferenceDistribution? Reference);

/// <summary>How a bundle came about.</summary>
/// <param name="Sources">What it learned from.</param>
/// <param name="Settings">The settings of its ranker.</param>
/// <param name="Trials">The settings that were tried; may be none.</param>
internal sealed record Learned(
    TrainingSources Sources, RankerSettings Settings, IReadOnlyList<RankerTrial> Trials);

/// <summary>Turns what a training learned into the files of a bundle.</summary>
internal sealed class BundleWriter(TrainingOptions options, TrainingData data, Learned learned)
{
    private const string OriginalName = "ranker.zip";
    private const int Decimals = 4;

    // ZIP cannot tell an earlier day, and the bundle must not tell when it was made.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    /// <summary>Turns what was learned into the bundle's files, card apart.</summary>
    public BundleFiles Pack(
        LearnedTexts texts, TreeEnsemble trees, Calibration calibration, ITransformer original)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [RankerFile.Name] = Bytes(stream => RankerFile.Write(stream, trees, calibration)),
            [TextFile.Name] = Bytes(stream => TextFile.Write(stream, texts)),
            [OriginalName] = Original(original),
        };
        // Of every file, so that bundles of one version differ in nothing but what their cards measured.
        var content = StableHash.Sha256(Encoding.UTF8.GetBytes(
            string.Concat(files.Values.Select(bytes => StableHash.Sha256(bytes)))));
        return new BundleFiles($"{data.Catalogue.Name}-{content[..10]}", files);
    }

    /// <summary>Writes the files and their card, and makes the bundle current where it is to be.</summary>
    public TrainingReport Publish(BundleFiles bundle, BundleQuality quality, Action<string> progress)
    {
        var card = Bytes(stream => WriteCard(stream, bundle, quality));
        var files = new Dictionary<string, byte[]>(bundle.Files) { [ModelBundle.CardFile] = card };
        var (folder, isCurrent) = BundlePublisher.Publish(options.ModelsFolder, bundle.Version, files,
            isSelected: options.Collection is not null, options.Clock, progress);
        return new TrainingReport(bundle.Version, folder, Encoding.UTF8.GetString(card), isCurrent);
    }

    private void WriteCard(Stream stream, BundleFiles bundle, BundleQuality quality)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("version", bundle.Version);
        json.WriteString("featureSchema", FeatureSchema.Hash);
        json.WriteString("catalogue", data.Catalogue.Version);
        json.WriteString("trainingData", data.Hash);
        json.WriteNumber("profiles", data.Lessons.Count);
        json.WriteNumber("seed", options.Seed);
        WriteSources(json);
        json.WriteStartObject("hyperParameters");
        WriteSettings(json, learned.Settings);
        json.WriteEndObject();
        WriteTrials(json);
        json.WriteStartObject("packages");
        json.WriteString("Microsoft.ML", PackageVersion(typeof(MLContext)));
        json.WriteString("Microsoft.ML.FastTree", PackageVersion(typeof(FastTreeRegressionTrainer)));
        json.WriteString("BsrMatch", PackageVersion(typeof(Trainer)));
        json.WriteEndObject();
        json.WriteStartArray("features");
        foreach (var feature in FeatureSchema.All) json.WriteStringValue(feature.Name);
        json.WriteEndArray();
        WriteGate(json);
        WriteQuality(json, quality);
        if (quality.Reference is { } reference)
        {
            json.WritePropertyName(ReferenceDistribution.CardField);
            reference.Write(json);
        }

        json.WriteStartObject("files");
        foreach (var (name, bytes) in bundle.Files) json.WriteString(name, StableHash.Sha256(bytes));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What later comparisons measure by, so that a change of it is noticed.
    private void WriteGate(Utf8JsonWriter json)
    {
        if (data.HeldOut is not { } heldOut) return;
        var gate = GatePart.Of(heldOut);
        json.WriteStartObject("gate");
        json.WriteNumber("profiles", gate.Profiles.Count);
        json.WriteString("hash", gate.Hash);
        json.WriteEndObject();
    }

    private void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        foreach (var source in learned.Sources.Counts)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteNumber("profiles", source.Learned);
            if (source.Kept > 0) json.WriteNumber("keptForGate", source.Kept);
            if (source.Later > 0) json.WriteNumber("later", source.Later);
            if (source.Unused > 0) json.WriteNumber("unused", source.Unused);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTrials(Utf8JsonWriter json)
    {
        if (learned.Trials.Count == 0) return;
        json.WriteStartArray("trials");
        foreach (var trial in learned.Trials)
        {
            json.WriteStartObject();
            WriteSettings(json, trial.Settings);
            json.WriteNumber("nDCG@3", Math.Round(trial.Ndcg3, Decimals));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, RankerSettings settings)
    {
        json.WriteNumber("trees", settings.Trees);
        json.WriteNumber("leaves", settings.Leaves);
        json.WriteNumber("leastRowsPerLeaf", settings.LeastRowsPerLeaf);
        json.WriteNumber("learningRate", settings.LearningRate);
        json.WriteNumber("featureShare", settings.FeatureShare);
        json.WriteNumber("gainShare", settings.GainShare);
    }

    // ML.NET's assembly version is 1.0.0.0 for ever; the package's is the informational one, up to its
    // commit.
    private static string PackageVersion(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private void WriteQuality(Utf8JsonWriter json, BundleQuality quality)
    {
        json.WriteStartObject("crossValidation");
        WriteMeans(json, quality.CrossValidation);
        json.WriteEndObject();
        if (quality.Later is { } later)
        {
            json.WriteStartObject("later");
            json.WriteString("from", IsoDate.Format(learned.Sources.FirstLaterDay!.Value));
            WriteMeans(json, later);
            json.WriteEndObject();
        }

        json.WriteStartArray("importance");
        foreach (var (feature, share) in quality.Importance)
        {
            json.WriteStartObject();
            json.WriteString("feature", feature);
            json.WriteNumber("share", Math.Round(share, Decimals));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (quality.Test is not { } test) return;
        json.WritePropertyName("test");
        json.WriteRawValue(EvaluationJson.Write(test));
    }

    private static void WriteMeans(Utf8JsonWriter json, RankingMetrics metrics)
    {
        json.WriteNumber("profiles", metrics.Profiles.Count);
        if (metrics.Profiles.Count == 0) return;
        foreach (var metric in Metric.All)
            json.WriteNumber(metric.Name, Math.Round(metrics.ValuesOf(metric.Name).Average(), Decimals));
    }

    // ML.NET stamps the time into its ZIP; the entries are written again with a fixed one.
    private byte[] Original(ITransformer transformer)
    {
        var ml = new MLContext(options.Seed);
        using var saved = new MemoryStream();
        ml.Model.Save(transformer, RankerTrainer.Rows(ml, []).Schema, saved);
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
