using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class BundlePublisherTests
{
    private DirectoryInfo temporary;

    private string Models => Path.Combine(temporary.FullName, "models");

    private string Current => ModelBundle.LoadCurrent(Models).CardJson;

    [SetUp]
    public void MakeAFolder() => temporary = Directory.CreateTempSubdirectory("bsrmatch-");

    [TearDown]
    public void RemoveIt() => temporary.Delete(recursive: true);

    [Test]
    public void A_published_bundle_is_current_and_complete()
    {
        var files = Files("v-1", "first");
        var (folder, isCurrent) = BundlePublisher.Publish(Models, "v-1", files, isSelected: false, TimeProvider.System);

        Assert.That(isCurrent);
        Assert.That(folder, Is.EqualTo(Path.Combine(Models, "v-1")));
        Assert.That(Current, Does.Contain("first"));
        Assert.That(Everything(), Is.EquivalentTo(new[]
        {
            "current", "v-1/card.json", "v-1/ranker.bin", "v-1/ranker.zip", "v-1/text.bin",
        }));
    }

    [Test]
    public void An_older_bundle_stays_beside_the_new_one()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System);
        BundlePublisher.Publish(Models, "v-2", Files("v-2", "second"), isSelected: true, TimeProvider.System);

        Assert.That(Current, Does.Contain("second"));
        Assert.That(ModelBundle.Load(Path.Combine(Models, "v-1")).CardJson, Does.Contain("first"));
    }

    [Test]
    public void A_later_bundle_waits_unless_it_is_selected()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: false, TimeProvider.System);
        var (folder, isCurrent) =
            BundlePublisher.Publish(Models, "v-2", Files("v-2", "second"), isSelected: false, TimeProvider.System);

        Assert.That(isCurrent, Is.False);
        Assert.That(Current, Does.Contain("first"));
        Assert.That(ModelBundle.Load(folder).CardJson, Does.Contain("second"));
    }

    [Test]
    public void Where_what_is_named_current_is_gone_the_new_bundle_still_waits_to_be_compared()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: false, TimeProvider.System);
        Directory.Delete(Path.Combine(Models, "v-1"), recursive: true);
        var (_, isCurrent) =
            BundlePublisher.Publish(Models, "v-2", Files("v-2", "second"), isSelected: false, TimeProvider.System);

        Assert.That(isCurrent, Is.False);
        Assert.That(new ModelsFolder(Models).Current(), Is.EqualTo("v-1"));
    }

    [Test]
    public void A_training_that_finds_the_folder_busy_waits_and_says_so()
    {
        var (hold, said) = (new ModelsFolder(Models).Hold(), new List<string>());
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System, text =>
        {
            said.Add(text);
            hold.Dispose();
        });

        Assert.That(Current, Does.Contain("first"));
        Assert.That(said, Has.One.StartsWith("waiting for another command"));
    }

    [Test]
    public void The_same_version_with_another_card_is_refreshed()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System);
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "second", 9), isSelected: true, TimeProvider.System);

        Assert.That(Current, Does.Contain("second"));
        Assert.That(File.ReadAllBytes(Path.Combine(Models, "v-1", "ranker.zip")), Is.EqualTo([9]));
        Assert.That(Everything(), Has.Count.EqualTo(5));
    }

    [Test]
    public void A_damaged_bundle_of_the_same_version_is_healed()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System);
        File.WriteAllText(Path.Combine(Models, "v-1", RankerFile.Name), "damaged");
        File.Delete(Path.Combine(Models, "v-1", TextFile.Name));
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System);

        Assert.That(Current, Does.Contain("first"));
    }

    [Test]
    public void A_training_that_stops_at_any_file_leaves_the_old_bundle_current(
        [Values("v-1", "v-2")] string version, [Values(0, 1, 2, 3, 4)] int stopAt)
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "old"), isSelected: true, TimeProvider.System);
        var interrupted = new Interrupted(Files(version, "new"), stopAt);

        Assert.That(() => BundlePublisher.Publish(Models, version, interrupted, isSelected: true, TimeProvider.System),
            Throws.TypeOf<Stopped>());
        Assert.That(Current, Does.Contain("old"));

        BundlePublisher.Publish(Models, version, Files(version, "new"), isSelected: true, TimeProvider.System);
        Assert.That(Current, Does.Contain("new"));
        Assert.That(Everything().Where(path => path.Contains(".writing")), Is.Empty);
    }

    [Test]
    public void A_target_that_cannot_be_written_leaves_the_old_bundle_current_and_says_what_to_do()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "old"), isSelected: true, TimeProvider.System);
        File.WriteAllText(Path.Combine(Models, "v-2"), "a file where the folder should be");

        AssertRefused("v-2", Files("v-2", "new"));
    }

    [Test]
    public void A_file_that_cannot_be_created_leaves_the_old_bundle_current()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "old"), isSelected: true, TimeProvider.System);

        AssertRefused("v-2",
            new Dictionary<string, byte[]>(Files("v-2", "new")) { ["no/such/folder"] = [1] });
    }

    [Test]
    public void A_file_that_cannot_be_replaced_leaves_the_old_card_in_place()
    {
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "old"), isSelected: true, TimeProvider.System);
        Directory.CreateDirectory(Path.Combine(Models, "v-1", "extra", "full"));

        AssertRefused("v-1", new Dictionary<string, byte[]>(Files("v-1", "new")) { ["extra"] = [1] });
    }

    [Test]
    public void A_models_folder_that_is_a_file_is_refused_in_one_line()
    {
        File.WriteAllText(Models, "");

        Assert.That(
            () => BundlePublisher.Publish(
                Models, "v-1", Files("v-1", "new"), isSelected: true, TimeProvider.System),
            Throws.TypeOf<SetupException>().With.Message.Contains("--models").And.Message.Not.Contains("\n"));
    }

    [Test]
    public void What_another_killed_training_left_is_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(Models, "v-0.writing", "deep"));
        File.WriteAllText(Path.Combine(Models, "v-0.writing", "ranker.bin"), "half");
        File.WriteAllText(Path.Combine(Models, "current.writing"), "v-0");
        BundlePublisher.Publish(Models, "v-1", Files("v-1", "first"), isSelected: true, TimeProvider.System);

        Assert.That(Directory.GetFileSystemEntries(Models).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "current", "v-1" }));
    }

    [Test]
    public void A_leftover_is_never_committed()
    {
        var ignored = File.ReadAllLines(Support.Repository.PathTo(".gitignore"));

        Assert.That(ignored, Does.Contain("*.writing"));
        Assert.That(
            Directory.GetFileSystemEntries(Support.Repository.PathTo("models"), "*.writing"), Is.Empty);
    }

    [Test]
    public void Whoever_reads_while_bundles_are_published_always_finds_a_whole_one()
    {
        BundlePublisher.Publish(Models, "v-0", Files("v-0", "start"), isSelected: true, TimeProvider.System);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var reads = 0;
            for (; !done.IsCancellationRequested; reads++) _ = Current;
            return reads;
        });
        for (var i = 0; i < 60; i++)
            BundlePublisher.Publish(
                Models, $"v-{i % 3}", Files($"v-{i % 3}", $"run {i}"), isSelected: true, TimeProvider.System);
        done.Cancel();

        Assert.That(() => reader.GetAwaiter().GetResult(), Is.GreaterThan(10));
    }

    private void AssertRefused(string version, IReadOnlyDictionary<string, byte[]> files)
    {
        Assert.That(() => BundlePublisher.Publish(Models, version, files, isSelected: true, TimeProvider.System),
            Throws.TypeOf<SetupException>()
            .With.Message.Contains("what was current still is").And.Message.Contains("--models")
            .And.Message.Not.Contains("\n"));
        Assert.That(Current, Does.Contain("old"));
    }

    private List<string> Everything() =>
    [
        .. Directory.GetFiles(Models, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Models, path).Replace('\\', '/')),
    ];

    private static Dictionary<string, byte[]> Files(string version, string note, byte original = 1)
    {
        var files = new Dictionary<string, byte[]>
        {
            [RankerFile.Name] = SmallBundle.RankerBytes(SmallBundle.Trees, SmallBundle.Curve),
            [TextFile.Name] = SmallBundle.TextBytes(SmallBundle.Texts),
            ["ranker.zip"] = [original],
        };
        files[ModelBundle.CardFile] = JsonSerializer.SerializeToUtf8Bytes(new
        {
            version,
            note,
            featureSchema = FeatureSchema.Hash,
            catalogue = "c-1",
            files = files.ToDictionary(file => file.Key, file => StableHash.Sha256(file.Value)),
        });
        return files;
    }

    private sealed class Stopped : Exception;

    /// <summary>Files whose reading ends with an exception, as a killed process ends its writing.</summary>
    private sealed class Interrupted(Dictionary<string, byte[]> files, int stopAt)
        : IReadOnlyDictionary<string, byte[]>
    {
        public int Count => files.Count;

        public IEnumerable<string> Keys => files.Keys;

        public IEnumerable<byte[]> Values => files.Values;

        public byte[] this[string key] => files[key];

        public bool ContainsKey(string key) => files.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out byte[] value) =>
            files.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator()
        {
            foreach (var file in files.Take(stopAt)) yield return file;
            throw new Stopped();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
