using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>
/// What this machine could do at most, of the work that scoring trees and reading texts cannot do without,
/// beside what is reached: <c>limits</c>.
/// </summary>
internal static class LimitReport
{
    private const int Rows = 1_000;
    private const int Clients = 300;
    private const int Rounds = 15;
    private const int Calls = 200_000;

    /// <summary>A section of Markdown.</summary>
    public static string Run()
    {
        var bundle = Shipped.Bundle();
        var (trees, width) = (bundle.Ranker, FeatureSchema.Count);
        var (rows, scores) = (ClientRows.Of(Rows / 10)[..(Rows * width)], new double[Rows]);
        var (bytes, large) = (new float[64 << 20], 0f);
        // Memory that nobody wrote to is none yet.
        Array.Fill(bytes, 1f);
        var work = new TextWork(bundle);
        var best = Contest.Hold(
        [
            new("score", Times(() => trees.Scorer.Score(rows, scores))),
            new("compare", Times(() => Compare(Calls))),
            new("multiply", Times(() => Multiply(Calls))),
            new("read", Times(() => large += Read(bytes))),
            new("texts", Times(work.ReadAll)),
        ], Rounds);
        var compares = 4.0 * Vector512<float>.Count * Calls / best[1].Seconds;
        var multiplies = 8.0 * Vector512<float>.Count * Calls / best[2].Seconds;
        var bandwidth = (double)sizeof(float) * bytes.Length / best[3].Seconds;
        GC.KeepAlive(large);
        var (nodes, rowBytes) = ((double)trees.Features.Length, 4.0 * width + 8);
        var text = new StringBuilder(Invariant($"""
            ## The limit, and what is reached
            Measured in the same run, on one thread: how fast the processor compares, multiplies and adds what
            lies in its registers, with {Vector512<float>.Count} numbers to an instruction where it has such, and
            how fast it reads memory. A row needs every inner node of the trees compared once and its features
            read; a client's texts need, for each word and feature of each sentence, one row of the networks'
            weights (a byte each) and, for the need and the activity, one of the latent space (four bytes
            each). The rest of reading a text is cutting it into words and looking them up.

            | what | needed | limit by arithmetic, µs | limit by memory, µs | reached, µs | of the limit |
            | --- | --- | --- | --- | --- | --- |

            """));
        Row($"score {Rows:N0} rows by {trees.TreeCount} trees", Invariant(
                $"{nodes * Rows / 1e6:F1} M compares, {rowBytes * Rows / 1e3:F0} kB"),
            nodes * Rows / compares, rowBytes * Rows / bandwidth, best[0].Seconds);
        Row("read a client's texts", Invariant(
                $"{work.MultiplyAdds / 1e3:F0} k multiply-adds, {work.Bytes / 1e3:F0} kB"),
            work.MultiplyAdds / multiplies, work.Bytes / bandwidth, best[4].Seconds / Clients);
        text.Append(Invariant($"""

            Here a second has {compares / 1e9:F0} G compares, {multiplies / 1e9:F0} G multiply-adds and
            {bandwidth / 1e9:F0} GB read.

            """));
        return text.ToString();

        void Row(string what, string needed, double arithmetic, double memory, double reached) => text.Append(
            Invariant($"| {what} | {needed} | {arithmetic * 1e6:F1} | {memory * 1e6:F1} | {reached * 1e6:F1} ")
            + Invariant($"| {Math.Max(arithmetic, memory) / reached:P0} |\n"));
    }

    private static Action<int> Times(Action act) => repeats =>
    {
        for (var i = 0; i < repeats; i++) act();
    };

    // What TreeScorer does at a node, but for fetching it and the rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Compare(int calls)
    {
        var values = Vector512.Create(0.5f);
        var (set1, set2) = (Vector512<uint>.AllBitsSet, Vector512<uint>.AllBitsSet);
        var (set3, set4) = (set1, set2);
        for (var i = 0; i < calls; i++)
        {
            var (limit, kept) = (Vector512.Create((float)i), Vector512.Create((uint)i));
            set1 = Vector512.ConditionalSelect(
                Vector512.GreaterThan(values, limit).AsUInt32(), set1 & kept, set1);
            set2 = Vector512.ConditionalSelect(
                Vector512.GreaterThan(values, limit + values).AsUInt32(), set2 & kept, set2);
            set3 = Vector512.ConditionalSelect(
                Vector512.GreaterThan(limit, values).AsUInt32(), set3 & kept, set3);
            set4 = Vector512.ConditionalSelect(
                Vector512.GreaterThan(limit + values, values).AsUInt32(), set4 & kept, set4);
        }

        return Vector512.Sum((set1 | set2 | set3 | set4).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Multiply(int calls)
    {
        var (factor, one) = (Vector512.Create(0.999f), Vector512<float>.One);
        var (a, b, c, d) = (one, one + one, one, one + one);
        var (e, f, g, h) = (a, b, c, d);
        for (var i = 0; i < calls; i++)
        {
            (a, b) = (a * factor + one, b * factor + one);
            (c, d) = (c * factor + one, d * factor + one);
            (e, f) = (e * factor + one, f * factor + one);
            (g, h) = (g * factor + one, h * factor + one);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h);
    }

    private static float Read(ReadOnlySpan<float> numbers)
    {
        var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var step = Vector512<float>.Count;
        for (var at = 0; at < numbers.Length; at += 2 * step)
        {
            a += Vector512.Create(numbers[at..]);
            b += Vector512.Create(numbers[(at + step)..]);
        }

        return Vector512.Sum(a + b);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reading the texts of some clients, and what it cannot do without for one on average.</summary>
    private sealed class TextWork
    {
        private readonly IReadOnlyList<Profiles.SmeProfile> profiles = ClientListGenerator.SomeProfiles(Clients);
        private readonly ProfileViewBuilder builder;
        private readonly Affinity affinity;

        public TextWork(ModelBundle bundle)
        {
            (builder, affinity) = (new ProfileViewBuilder(bundle.Texts.Model), bundle.Texts.Affinity);
            foreach (var profile in profiles)
            {
                var view = builder.Build(profile, Shipped.AsOf);
                var weights = (double)bundle.Texts.Affinity.Networks.Sum(network => network.Hidden)
                    * (view.Need.Vector.Count + view.Sentences.Sum(sentence => sentence.Vector.Count));
                var places = (double)bundle.Texts.Model.Latent.Dimensions
                    * (view.Need.Vector.Count + view.Activity.Vector.Count);
                MultiplyAdds += (weights + places) / Clients;
                Bytes += (weights + 4 * places) / Clients;
            }
        }

        public double MultiplyAdds { get; }

        public double Bytes { get; }

        public void ReadAll()
        {
            foreach (var profile in profiles) affinity.Read(builder.Build(profile, Shipped.AsOf));
        }
    }
}
