using System.Text;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Ranking;

/// <summary>
/// What a text file may not hold, though its lengths are right: it would fail in the middle of a match.
/// </summary>
internal sealed class DamagedTextTests
{
    private SmallBundle small;

    [SetUp]
    public void Make() => small = new SmallBundle();

    [TearDown]
    public void Remove() => small.Dispose();

    [Test]
    public void A_network_with_a_weight_that_none_can_have_is_refused(
        [Range(0, 4)] int part, [Values(float.NaN, float.PositiveInfinity, 1e30f)] float weight)
    {
        var network = SmallBundle.Texts.Affinity.Networks[0];
        float[][] parts =
        [
            [.. network.Scales], [.. network.HiddenBiases], [.. network.Attention], [.. network.Outputs],
            [.. network.OutputBiases],
        ];
        parts[part][^1] = weight;
        var damaged = new NeedNetwork([.. network.Inputs], parts[0], parts[1], parts[2], parts[3], parts[4]);
        Replace(texts => texts with { Affinity = texts.Affinity with { Networks = [damaged, network] } });

        Assert.That(Complaint(), Does.Contain("network"));
    }

    [Test]
    public void Networks_with_the_greatest_weights_allowed_still_tell_numbers()
    {
        var network = SmallBundle.Texts.Affinity.Networks[0];
        var greatest = new NeedNetwork([.. network.Inputs.ToArray().Select(_ => sbyte.MaxValue)],
            Greatest(network.Scales), Greatest(network.HiddenBiases), Greatest(network.Attention),
            Greatest(network.Outputs), Greatest(network.OutputBiases));
        Replace(texts => texts with { Affinity = texts.Affinity with { Networks = [greatest] } });

        var texts = small.Load().Texts;
        var profile = new ProfileViewBuilder(texts.Model).Build(
            Some.Profile(needs: "Hospital devices. A loan for growth. A test.", language: "en"), Some.Day);
        var reading = texts.Affinity.Read(profile);
        Assert.That(reading.Serves.Concat(reading.Touches).Append(reading.Served!.Value), Is.All.InRange(0, 1));

        static float[] Greatest(ReadOnlySpan<float> weights)
        {
            var result = weights.ToArray();
            for (var i = 0; i < result.Length; i++) result[i] = i % 2 == 0 ? 1e4f : -1e4f;
            return result;
        }
    }

    [TestCase(2, 0, 1f, Description = "indices fall")]
    [TestCase(0, 0, 1f, Description = "an index comes twice")]
    [TestCase(0, 2, float.NaN)]
    [TestCase(0, 2, float.NegativeInfinity)]
    public void A_past_case_that_is_no_vector_is_refused(int first, int second, float value)
    {
        Replace(texts => texts with
        {
            Experience = new Experience(
                [texts.Experience.Cases[0] with { Need = new SparseVector([first, second], [1, value]) }]),
        });

        Assert.That(Complaint(), Does.Contain("past case"));
    }

    [TestCase("a start beyond the end")]
    [TestCase("starts that fall")]
    [TestCase("a start too few")]
    [TestCase("a programme that is none")]
    [TestCase("a theme too few")]
    public void A_table_of_past_cases_that_does_not_fit_together_is_refused(string fault)
    {
        var whole = SmallBundle.Texts.Experience.Table;
        var columns = (Needs: whole.NeedStarts, Grades: whole.GradeProgrammes, whole.Themes);
        columns = fault switch
        {
            "a start beyond the end" => columns with { Needs = new[] { 0, 2, 3 } },
            "starts that fall" => columns with { Needs = new[] { 0, 3, 2 } },
            "a start too few" => columns with { Needs = new[] { 0, 2 } },
            "a programme that is none" => columns with { Grades = new[] { 1 } },
            _ => columns with { Themes = whole.Themes[1..] },
        };
        var table = new CaseTable
        {
            IdStarts = whole.IdStarts,
            Ids = whole.Ids,
            NeedStarts = columns.Needs,
            NeedIndices = whole.NeedIndices,
            NeedValues = whole.NeedValues,
            Themes = columns.Themes,
            Latents = whole.Latents,
            Programmes = whole.Programmes,
            GradeStarts = whole.GradeStarts,
            GradeProgrammes = columns.Grades,
            Grades = whole.Grades,
        };
        Replace(texts => texts with { Experience = new Experience(table) });

        Assert.That(Complaint(), Does.Contain("past case"));
    }

    [Test]
    public void A_phrase_without_a_word_is_refused()
    {
        var model = SmallBundle.Texts.Model;
        var phrases = PhraseTable.Of([(0, "en", "hospital*"), (1, "en", "loan")]);
        var texts = Encoding.UTF8.GetString(phrases.Texts.Span).Replace("loan", " -- ", StringComparison.Ordinal);
        var wordless = new ThemeLexicon(phrases with { Texts = Encoding.UTF8.GetBytes(texts) });
        Replace(texts => texts with
        {
            Model = new TextModel(model.ThemeIds, model.ThemeNames, wordless, model.Vocabulary, model.Themes,
                model.Needs, model.Latent),
        });

        Assert.That(Complaint(), Does.Contain("phrase"));
    }

    private void Replace(Func<LearnedTexts, LearnedTexts> damage) =>
        small.Replace(TextFile.Name, SmallBundle.TextBytes(damage(SmallBundle.Texts)));

    private string Complaint() => Assert.Throws<SetupException>(() => small.Load())!.Message;
}
