using System.Numerics;
using System.Runtime.Intrinsics;
using BsrMatch.Evaluation;
using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// A linear model over the features and their logarithms that ranks a profile's candidates, after ListNet
/// (Cao, Qin, Liu, Tsai and Li, "Learning to rank: from pairwise approach to listwise approach", ICML 2007).
/// It minimises the sum of the squared weights less the sum, over profiles and their candidates, of
/// (gain / sum of gains) ln softmax(score), times what the profile counts.
/// Programmes the networks know and programmes new to them have weights of their own, and a missing feature
/// counts as average. The trees learn from its scores, which are smoother than grades.
/// </summary>
internal sealed class ListwiseTeacher
{
    private const int Iterations = 60;
    private const double Ridge = 1;
    private const double LogOffset = 1e-3;
    private const double Furthest = 8;
    private const int InputsPerFeature = 2;
    private const int MostRows = 1_000_000;

    // Kinds of programmes, in the order of their scales and weights.
    private const int Known = 0;
    private const int New = 1;

    // Every feature, its logarithm, and a constant.
    private static readonly int Width = InputsPerFeature * FeatureSchema.Count + 1;
    private static readonly int KnownColumn = FeatureSchema.IndexOf<NeedAffinity>();

    private readonly Scales[] scales;
    private readonly double[] weights;

    private ListwiseTeacher(Scales[] scales, double[] weights)
    {
        this.scales = scales;
        this.weights = weights;
    }

    /// <param name="groups">What to learn from; one without a grade above 0 teaches nothing.</param>
    public static ListwiseTeacher Fit(IReadOnlyList<RankingGroup> groups)
    {
        var taught = Sample(
            [.. groups.Where(group => group.Candidates.Any(candidate => candidate.Grade > 0))], MostRows);
        var rows = taught.SelectMany(group => group.Candidates)
            .Select(candidate => candidate.Features).ToList();
        var kinds = rows.Select(row => KindOf(row)).ToArray();
        Scales[] scales =
        [
            Scales.Of(rows.Where((_, i) => kinds[i] == Known)),
            Scales.Of(rows.Where((_, i) => kinds[i] == New)),
        ];
        var inputs = new double[rows.Count * Width];
        for (var i = 0; i < rows.Count; i++) scales[kinds[i]].Fill(rows[i], InputsOf(inputs, i));
        var shares = taught.Select(group => (SharesOf(group), group.Weight)).ToArray();
        return new ListwiseTeacher(scales, Lbfgs.Minimise(
            (point, gradient) => Loss(shares, inputs, kinds, point, gradient),
            Width * scales.Length, Iterations));
    }

    /// <summary>
    /// Groups evenly drawn from all, with about as many candidates as allowed: so few weights need no more,
    /// and large collections would fill the memory.
    /// </summary>
    public static List<RankingGroup> Sample(List<RankingGroup> groups, int mostRows)
    {
        var rows = groups.Sum(group => (long)group.Candidates.Count);
        var every = (int)((rows + mostRows - 1) / mostRows);
        return every <= 1 ? groups : [.. groups.Where((_, i) => i % every == 0)];
    }

    /// <summary>The score of one candidate, comparable within one profile.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        Span<double> inputs = stackalloc double[Width];
        var kind = KindOf(row);
        scales[kind].Fill(row, inputs);
        return Dot(WeightsOf(weights, kind), inputs);
    }

    private static double[] SharesOf(RankingGroup group)
    {
        double sum = group.Candidates.Sum(candidate => CumulatedGain.Gain(candidate.Grade));
        return [.. group.Candidates.Select(candidate => CumulatedGain.Gain(candidate.Grade) / sum)];
    }

    private static double Loss(
        (double[] Wanted, double Weight)[] goals, double[] inputs, int[] kinds, ReadOnlySpan<double> point,
        Span<double> gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            loss += Ridge * point[i] * point[i];
            gradient[i] = 2 * Ridge * point[i];
        }

        var first = 0;
        foreach (var (wanted, weight) in goals)
        {
            var scores = new double[wanted.Length];
            for (var i = 0; i < scores.Length; i++)
                scores[i] = Dot(WeightsOf(point, kinds[first + i]), InputsOf(inputs, first + i));
            var highest = scores.Max();
            var shares = Array.ConvertAll(scores, score => score - highest);
            StableMath.Exp(shares);
            var total = shares.Sum();
            var logSum = highest + StableMath.Log(total);
            for (var i = 0; i < scores.Length; i++)
            {
                loss -= weight * (wanted[i] * (scores[i] - logSum));
                Add(WeightsOf(gradient, kinds[first + i]), weight * (shares[i] / total - wanted[i]),
                    InputsOf(inputs, first + i));
            }

            first += wanted.Length;
        }

        return loss;
    }

    private static int KindOf(ReadOnlySpan<float> row) => float.IsNaN(row[KnownColumn]) ? New : Known;

    private static Span<double> InputsOf(double[] inputs, int row) => inputs.AsSpan(row * Width, Width);

    private static Span<double> WeightsOf(Span<double> weights, int kind) =>
        weights.Slice(kind * Width, Width);

    private static ReadOnlySpan<double> WeightsOf(ReadOnlySpan<double> weights, int kind) =>
        weights.Slice(kind * Width, Width);

    // Four lanes on every CPU, so that the order of additions is everywhere the same.
    private static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> inputs)
    {
        var sums = Vector256<double>.Zero;
        var at = 0;
        for (; at + Vector256<double>.Count <= inputs.Length; at += Vector256<double>.Count)
            sums += Vector256.Create(weights[at..]) * Vector256.Create(inputs[at..]);
        var sum = Vector256.Sum(sums);
        for (; at < inputs.Length; at++) sum += weights[at] * inputs[at];
        return sum;
    }

    private static void Add(Span<double> sums, double factor, ReadOnlySpan<double> inputs)
    {
        var at = 0;
        for (; at + Vector<double>.Count <= inputs.Length; at += Vector<double>.Count)
            (new Vector<double>(sums[at..]) + factor * new Vector<double>(inputs[at..])).CopyTo(sums[at..]);
        for (; at < inputs.Length; at++) sums[at] += factor * inputs[at];
    }

    // Brings every input to mean 0 and standard deviation 1; one that is missing takes the mean.
    private sealed class Scales
    {
        private readonly double[] means = new double[Width];
        private readonly double[] deviations = new double[Width];

        public static Scales Of(IEnumerable<float[]> rows)
        {
            var scales = new Scales();
            var (counts, squares) = (new int[Width], new double[Width]);
            var raw = new double[Width];
            foreach (var row in rows)
            {
                FillRaw(row, raw);
                for (var i = 0; i < Width; i++)
                {
                    if (double.IsNaN(raw[i])) continue;
                    counts[i]++;
                    var off = raw[i] - scales.means[i];
                    scales.means[i] += off / counts[i];
                    squares[i] += off * (raw[i] - scales.means[i]);
                }
            }

            for (var i = 0; i < Width; i++)
                scales.deviations[i] = Math.Sqrt(squares[i] / Math.Max(1, counts[i]));
            return scales;
        }

        public void Fill(ReadOnlySpan<float> row, Span<double> inputs)
        {
            const double least = 1e-9;
            FillRaw(row, inputs);
            for (var i = 0; i < Width - 1; i++)
            {
                inputs[i] = double.IsNaN(inputs[i]) || deviations[i] < least
                    ? 0
                    : Math.Clamp((inputs[i] - means[i]) / deviations[i], -Furthest, Furthest);
            }
        }

        private static void FillRaw(ReadOnlySpan<float> row, Span<double> inputs)
        {
            Span<double> logs = stackalloc double[row.Length];
            for (var i = 0; i < row.Length; i++)
                logs[i] = float.IsNaN(row[i]) ? 1 : LogOffset + Math.Max(0, row[i]);
            StableMath.Log(logs);
            for (var i = 0; i < row.Length; i++)
            {
                inputs[InputsPerFeature * i] = row[i];
                inputs[InputsPerFeature * i + 1] = float.IsNaN(row[i]) ? row[i] : logs[i];
            }

            inputs[Width - 1] = 1;
        }
    }
}
