using System.Buffers.Binary;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class DamagedBundleTests
{
    // A bundle of two kilobytes may cost some buffers to read, but nothing near what a false length asks for.
    private const long MostBytes = 4_000_000;

    private static readonly int[] HostileNumbers = [int.MaxValue, int.MinValue, -1, 0x1fff_ffff, 7];

    private SmallBundle small;

    [SetUp]
    public void MakeABundle() => small = new SmallBundle();

    [TearDown]
    public void RemoveIt() => small.Dispose();

    [TestCase(RankerFile.Name)]
    [TestCase(TextFile.Name)]
    [TestCase("ranker.zip")]
    public void A_changed_byte_anywhere_is_noticed(string name)
    {
        var path = small.PathOf(name);
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at += 3)
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.That(Complaint(), Does.Contain(path).And.Contain("is damaged").And.Contain("make train"));
            bytes[at] ^= 1;
        }
    }

    [TestCase(RankerFile.Name)]
    [TestCase(TextFile.Name)]
    [TestCase("ranker.zip")]
    [TestCase(ModelBundle.CardFile)]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(small.PathOf(name));

        Assert.That(Complaint(),
            Does.Contain(small.PathOf(name)).And.Contain("is missing").And.Contain("make train"));
    }

    [Test]
    public void A_missing_models_folder_is_named() => Assert.That(
        ComplaintOf(() => ModelBundle.LoadCurrent(Path.Combine(small.Models, "elsewhere"))),
        Does.Contain("elsewhere").And.Contain("is missing").And.Contain("--models"));

    [TestCase(RankerFile.Name)]
    [TestCase(TextFile.Name)]
    public void A_card_that_does_not_list_a_file_the_program_needs_is_refused(string name)
    {
        small.EditCard(card => card["files"]!.AsObject().Remove(name));

        Assert.That(Complaint(), Does.Contain("cannot be understood").And.Contain("make train"));
    }

    [Test]
    public void An_unknown_version_in_current_is_named()
    {
        small.Current = "founding-0000000000\n";

        Assert.That(Complaint(),
            Does.Contain("founding-0000000000").And.Contain("is missing").And.Contain("--models"));
    }

    [TestCase("")]
    [TestCase("\n")]
    [TestCase("..")]
    [TestCase(".")]
    [TestCase("../small-1")]
    [TestCase("/")]
    [TestCase("small-1\nsmall-2")]
    [TestCase("small\0")]
    public void A_current_that_names_no_version_is_refused(string current)
    {
        small.Current = current;

        Assert.That(Complaint(), Does.Contain("does not name a model version").And.Contain("make train"));
    }

    [Test]
    public void Another_feature_schema_is_refused()
    {
        small.EditCard(card => card["featureSchema"] = new string('0', FeatureSchema.Hash.Length));

        Assert.That(Complaint(), Does.Contain("other features").And.Contain("make train"));
    }

    [TestCase("../small-1/ranker.zip")]
    [TestCase("/etc/hostname")]
    [TestCase("")]
    public void A_card_may_name_no_file_outside_its_folder(string name)
    {
        small.EditCard(card => card["files"]![name] = StableHash.Sha256([1, 2, 3]));

        Assert.That(Complaint(), Does.Contain("card is damaged").And.Contain("make train"));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"version\":1,\"featureSchema\":2,\"catalogue\":3,\"files\":4}")]
    public void A_card_that_is_none_is_refused(string card)
    {
        File.WriteAllText(small.PathOf(ModelBundle.CardFile), card);

        Assert.That(Complaint(), Does.Contain("card is damaged").And.Contain("make train"));
    }

    [Test]
    public void Any_changed_byte_of_the_card_is_either_harmless_or_refused_in_one_line()
    {
        var path = small.PathOf(ModelBundle.CardFile);
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            var (kept, refused) = (bytes[at], 0);
            foreach (var other in "\"{}x0\n"u8)
            {
                bytes[at] = other;
                File.WriteAllBytes(path, bytes);
                if (LoadOrComplain() is null) refused++;
            }

            Assert.That(refused, Is.GreaterThan(0), $"byte {at}");
            bytes[at] = kept;
        }
    }

    [TestCase(RankerFile.Name)]
    [TestCase(TextFile.Name)]
    public void A_file_cut_short_is_refused_even_with_a_matching_checksum(string name)
    {
        var whole = File.ReadAllBytes(small.PathOf(name));
        for (var length = 0; length < whole.Length; length += 5)
        {
            small.Replace(name, whole[..length]);
            Assert.That(Complaint(), Does.Contain("cannot be understood").And.Contain("make train"));
        }

        small.Replace(name, [.. whole, 0]);
        Assert.That(Complaint(), Does.Contain("left over"));
    }

    [Category("Slow")]
    [TestCase(RankerFile.Name)]
    [TestCase(TextFile.Name)]
    public void A_hostile_number_anywhere_neither_crashes_nor_takes_much_memory(string name)
    {
        var whole = File.ReadAllBytes(small.PathOf(name));
        var refused = 0;
        for (var at = 0; at + 4 <= whole.Length; at++)
        {
            foreach (var number in HostileNumbers)
            {
                var bytes = whole.ToArray();
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), number);
                small.Replace(name, bytes);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var bundle = LoadOrComplain();
                if (bundle is null) refused++;
                else BundleFileTests.Scores(bundle);
                Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostBytes),
                    $"{number} at byte {at}");
            }
        }

        Assert.That(refused, Is.GreaterThan(whole.Length));
    }

    [Test]
    public void A_tree_that_goes_round_in_circles_is_refused() =>
        Assert.That(ComplaintAbout(trees => trees.Right[1] = 0), Does.Contain("is no tree"));

    [Test]
    public void A_tree_that_meets_itself_again_is_refused() =>
        Assert.That(ComplaintAbout(trees => trees.Right[0] = trees.Left[0]), Does.Contain("is no tree"));

    [Test]
    public void A_split_on_a_feature_that_is_none_is_refused() =>
        Assert.That(
            ComplaintAbout(trees => trees.Features[0] = FeatureSchema.Count), Does.Contain("feature"));

    [Test]
    public void A_leaf_that_no_row_reached_is_refused_since_attribution_divides_by_it() =>
        Assert.That(ComplaintAbout(trees => trees.LeafCover[0] = 0), Does.Contain("out of range"));

    [Test]
    public void A_calibration_that_falls_is_refused()
    {
        small.Replace(RankerFile.Name, SmallBundle.RankerBytes(SmallBundle.Trees, new Calibration(-1, 0)));

        Assert.That(Complaint(), Does.Contain("calibration"));
    }

    private string ComplaintAbout(Action<TreeEnsemble> damage)
    {
        var trees = GrownTrees.Grow(new Random(5), 1, 1, 1, 1);
        for (var seed = 5; trees.Features.Length < 6; seed++)
            trees = GrownTrees.Grow(new Random(seed), 1, 9, FeatureSchema.Count, FeatureSchema.Count);
        small.Replace(RankerFile.Name, SmallBundle.RankerBytes(trees, SmallBundle.Curve));
        Assert.That(small.Load, Throws.Nothing);
        damage(trees);
        small.Replace(RankerFile.Name, SmallBundle.RankerBytes(trees, SmallBundle.Curve));
        return Complaint();
    }

    private string Complaint() => ComplaintOf(small.Load);

    private ModelBundle? LoadOrComplain()
    {
        try
        {
            return small.Load();
        }
        catch (SetupException e)
        {
            AssertOneLine(e.Message);
            return null;
        }
    }

    private static string ComplaintOf(Func<ModelBundle> load)
    {
        var message = Assert.Throws<SetupException>(() => load()).Message;
        AssertOneLine(message);
        return message;
    }

    private static void AssertOneLine(string message) => Assert.That(message, Does.Not.Contain("\n"));
}
