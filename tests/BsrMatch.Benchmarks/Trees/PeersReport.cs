using System.Globalization;
using System.Text;
using BsrMatch.Ranking;
using BsrMatch.Training;
using Microsoft.ML.Data;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>
/// The same trees on the same rows in one process: LightGBM's native library, ML.NET and ours by every path
/// that this processor has: <c>peers</c>.
/// </summary>
internal static class PeersReport
{
    private const int Rounds = 25;

    /// <summary>A section of Markdown.</summary>
    public static string Run()
    {
        var trees = new PeerTrees();
        using var native = new LightGbmModel(trees.Ours);
        Check(trees, native);
        var text = new StringBuilder(Invariant($"""
            ## Trees against peers
            {PeerTrees.TreeCount} trees of {PeerTrees.LeafCount} leaves ({trees.Ours.Features.Length:N0} inner
            nodes), learnt by ML.NET's FastTree, on {PeerTrees.Rows:N0} rows of {trees.Ours.FeatureCount} numbers
            at a time, in one process: each way in turn, {Rounds} rounds, the best of each. LightGBM is its native
            library with the same trees. Before anything was timed, every score of every path was compared with
            `TreeEnsemble.Score`, with LightGBM (equal to the bit) and, as a float, with ML.NET (equal to the
            bit); one number in fifty is missing, some lie exactly on a threshold. "Rows" come one behind the
            other and are turned in blocks, which is counted; "columns" come as the library itself fills them.

            | way | threads | million rows/s | of LightGBM | of PredictionEngine | bytes a row |
            | --- | --- | --- | --- | --- | --- |

            """));
        foreach (var threads in new[] { 1, 2 })
        {
            var contestants = Contestants(trees, native, threads);
            var outcomes = Contest.Hold(contestants, Rounds);
            foreach (var (contestant, outcome) in contestants.Zip(outcomes))
            {
                text.Append(Invariant($"| {contestant.Name} | {threads} "))
                    .Append(Invariant($"| {PeerTrees.Rows / outcome.Seconds / 1e6:F2} "))
                    .Append(Invariant($"| {outcomes[0].Seconds / outcome.Seconds:F1} "))
                    .Append(Invariant($"| {outcomes[1].Seconds / outcome.Seconds:F1} "))
                    .Append(Invariant($"| {Math.Round(outcome.Bytes / PeerTrees.Rows, 1):0.#} |\n"));
            }
        }

        return text.ToString();
    }

    private static List<Contestant> Contestants(PeerTrees trees, LightGbmModel native, int threads)
    {
        var parts = trees.Scored.Chunk(PeerTrees.Rows / threads).Select(rows => new Part(trees, rows)).ToArray();
        var (all, scores) = (Flat(trees.Scored), new double[PeerTrees.Rows]);
        var contestants = new List<Contestant>
        {
            new("LightGBM, `PredictForMat`", Times(_ => native.Score(all, scores, threads))),
            new("ML.NET, `PredictionEngine`", Split(parts, part => part.PredictEach())),
            new("ML.NET, `Transform`", Split(parts, part => part.Transform())),
            new("ours, row by row", Split(parts, part => part.ScoreEach())),
        };
        foreach (var path in Enum.GetValues<TreePath>().Where(RowBlock.IsSupported))
        {
            contestants.Add(new($"ours, {path}, rows", Split(parts, part => part.Score(path))));
            contestants.Add(new($"ours, {path}, columns", Split(parts, part => part.ScoreColumns(path))));
        }

        return contestants;
    }

    private static Action<int> Times(Action<int> act) => repeats =>
    {
        for (var i = 0; i < repeats; i++) act(i);
    };

    private static Action<int> Split(Part[] parts, Action<Part> act)
    {
        if (parts is [var only]) return Times(_ => act(only));
        var options = new ParallelOptions { MaxDegreeOfParallelism = parts.Length };
        return repeats => Parallel.ForEach(parts, options, part => Times(_ => act(part))(repeats));
    }

    private static void Check(PeerTrees trees, LightGbmModel native)
    {
        var part = new Part(trees, trees.Scored);
        var expected = Array.ConvertAll(trees.Scored, row => trees.Ours.Score(row));
        var scores = new double[expected.Length];
        native.Score(Flat(trees.Scored), scores, 1);
        Same(scores, "LightGBM");
        foreach (var path in Enum.GetValues<TreePath>().Where(RowBlock.IsSupported))
        {
            Same(part.Score(path), $"{path}, rows");
            Same(part.ScoreColumns(path), $"{path}, columns");
        }

        var engine = trees.Engine();
        Same([.. trees.Scored.Select(row =>
            (double)engine.Predict(new RankerTrainer.Row { Features = row }).Score)], "ML.NET", isFloat: true);

        void Same(double[] actual, string who, bool isFloat = false)
        {
            for (var at = 0; at < expected.Length; at++)
            {
                var own = isFloat ? (float)expected[at] : expected[at];
                if (BitConverter.DoubleToInt64Bits(own) != BitConverter.DoubleToInt64Bits(actual[at]))
                    throw new InvalidOperationException($"{who} scores row {at} {actual[at]:R}, not {own:R}");
            }
        }
    }

    private static float[] Flat(float[][] rows) => [.. rows.SelectMany(row => row)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What one thread scores.</summary>
    private sealed class Part(PeerTrees trees, float[][] scored)
    {
        private readonly TreeEnsemble ours = trees.Ours;
        private readonly float[] rows = Flat(scored);
        private readonly float[] columns = [.. Enumerable.Range(0, trees.Ours.FeatureCount)
            .SelectMany(feature => scored.Select(row => row[feature]))];
        private readonly double[] scores = new double[scored.Length];
        private readonly Microsoft.ML.PredictionEngine<RankerTrainer.Row, PeerTrees.Prediction> engine =
            trees.Engine();
        private readonly RankerTrainer.Row[] inputs =
            Array.ConvertAll(scored, row => new RankerTrainer.Row { Features = row });
        private readonly PeerTrees.Prediction output = new();

        public void PredictEach()
        {
            for (var at = 0; at < inputs.Length; at++)
            {
                var prediction = output;
                engine.Predict(inputs[at], ref prediction);
                scores[at] = prediction.Score;
            }
        }

        public void Transform()
        {
            var at = 0;
            foreach (var score in trees.Model.Transform(RankerTrainer.Rows(trees.Ml, inputs))
                .GetColumn<float>("Score")) scores[at++] = score;
        }

        public void ScoreEach()
        {
            for (var (at, from) = (0, 0); at < scores.Length; at++, from += ours.FeatureCount)
                scores[at] = ours.Score(rows.AsSpan(from, ours.FeatureCount));
        }

        public double[] Score(TreePath path)
        {
            ours.Scorer.Score(rows, scores, path);
            return scores;
        }

        public double[] ScoreColumns(TreePath path)
        {
            ours.Scorer.ScoreColumns(columns, scores, path);
            return scores;
        }
    }
}
