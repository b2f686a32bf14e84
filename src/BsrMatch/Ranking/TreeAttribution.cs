using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Ranking;

/// <summary>
/// The Shapley values of one tree's features, from the pattern of a row alone. Yu, Xu, Bifet and Read,
/// "Linear TreeShap", NeurIPS 2022: a polynomial is carried down the tree and gathered on the way up, so that
/// every edge is passed twice. Here the polynomial is the one under the integral
/// <c>k! (d - 1 - k)! / d! = integral of t^k (1 - t)^(d - 1 - k) over 0 to 1</c>, by which Shapley weighs the
/// subsets, and it is kept as its values at the points of a Gauss-Legendre rule that integrates it exactly:
/// it lies between 0 and 1 all the way, so that deep trees are told as exactly as shallow ones.
/// </summary>
internal sealed class TreeAttribution
{
    /// <summary>Points in a vector.</summary>
    private const int Lanes = 4;

    /// <summary>What a row knows at an edge: nothing (0), the feature only above (1), here too (2).</summary>
    private const int States = 3;

    private readonly int nodes;
    private readonly int[] children;
    private readonly int[] slots;
    private readonly int[] upper;
    private readonly Step[] steps;

    // For every vector of points, edge and state: what the polynomial is multiplied by on the way down, then
    // what gives the feature's share on the way up. An edge to a leaf has the leaf's value in the former.
    private readonly double[] factors;

    /// <param name="trees">The ensemble.</param>
    /// <param name="tree">The number of the tree.</param>
    /// <param name="rules">Quadrature rules by their number of points; missing ones are added.</param>
    public TreeAttribution(TreeEnsemble trees, int tree, Dictionary<int, QuadratureRule> rules)
    {
        var first = trees.NodeStarts[tree];
        nodes = trees.NodeStarts[tree + 1] - first;
        var features = trees.Features.AsSpan(first, nodes).ToArray();
        Features = [.. features.Distinct().Order()];
        slots = Array.ConvertAll(features, feature => Array.IndexOf(Features, feature));
        children = new int[2 * nodes];
        upper = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            (children[2 * node], children[2 * node + 1]) =
                (trees.Left[first + node], trees.Right[first + node]);
        }

        var most = FindUpper();
        var blocks = Math.Max(1, (most + 2 * Lanes - 1) / (2 * Lanes));
        factors = new double[2 * nodes * States * 2 * blocks * Lanes];
        if (!rules.TryGetValue(blocks * Lanes, out var rule))
            rules[blocks * Lanes] = rule = GaussLegendre.Rule(blocks * Lanes);
        FillFactors(trees, tree, rule);
        steps = new Step[nodes];
        for (var node = 0; node < nodes; node++)
            (steps[node].Slot, steps[node].Above) = (slots[node], upper[node] + 1);
        for (var edge = 0; edge < children.Length; edge++)
            if (children[edge] >= 0) steps[children[edge]].Home = edge + 1;
    }

    /// <summary>The features the tree asks for, rising.</summary>
    public int[] Features { get; }

    /// <summary>How many numbers <see cref="Explain"/> needs to work with.</summary>
    public int ScratchLength => (2 * nodes + 1 + Features.Length) * Lanes;

    /// <summary>The share of every feature in <see cref="Features"/>.</summary>
    /// <param name="words">The tree's pattern.</param>
    /// <param name="shares">Filled, one number a feature.</param>
    /// <param name="scratch">Room for <see cref="ScratchLength"/> numbers.</param>
    public void Explain(ReadOnlySpan<uint> words, Span<double> shares, Span<double> scratch)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(scratch[..ScratchLength]);
        var carried = vectors[..(2 * nodes + 1)];
        var sums = vectors[carried.Length..];
        var table = MemoryMarshal.Cast<double, Vector256<double>>(factors.AsSpan());
        Span<int> places = nodes <= 512 ? stackalloc int[2 * nodes] : new int[2 * nodes];
        FindPlaces(words, places);
        sums.Clear();
        for (; table.Length > 0; table = table[(2 * nodes * States * 2)..])
        {
            Descend(places, table, carried);
            Ascend(places, table, carried, sums);
        }

        for (var slot = 0; slot < shares.Length; slot++)
            shares[slot] = sums[slot][0] + sums[slot][1] + (sums[slot][2] + sums[slot][3]);
    }

    // A child's number is greater than its parent's, so one loop passes all of them from above.
    private void FindPlaces(ReadOnlySpan<uint> words, Span<int> places)
    {
        // Of an edge plus one; where a feature is asked for first, all is known above.
        Span<byte> states = nodes <= 512 ? stackalloc byte[2 * nodes + 1] : new byte[2 * nodes + 1];
        states[0] = States - 1;
        for (var node = 0; node < steps.Length; node++)
        {
            var goesLeft = (int)TreePatterns.Left(words, (uint)node);
            var known = states[steps[node].Above] >> 1;
            var (left, right) = (known + (known & goesLeft), known + (known & ~goesLeft));
            (states[2 * node + 1], states[2 * node + 2]) = ((byte)left, (byte)right);
            places[2 * node] = 2 * (2 * node * States + left);
            places[2 * node + 1] = 2 * ((2 * node + 1) * States + right);
        }
    }

    // Trees differ too much for a processor to foresee where their leaves are, so no branch asks for them.
    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Descend(
        ReadOnlySpan<int> places, ReadOnlySpan<Vector256<double>> table, Span<Vector256<double>> carried)
    {
        carried[0] = Vector256<double>.One;
        for (var node = 0; node < steps.Length; node++)
        {
            var here = carried[steps[node].Home];
            carried[2 * node + 1] = here * table[places[2 * node]];
            carried[2 * node + 2] = here * table[places[2 * node + 1]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ascend(ReadOnlySpan<int> places, ReadOnlySpan<Vector256<double>> table,
        Span<Vector256<double>> carried, Span<Vector256<double>> sums)
    {
        for (var node = steps.Length - 1; node >= 0; node--)
        {
            ref readonly var step = ref steps[node];
            var (left, right) = (carried[2 * node + 1], carried[2 * node + 2]);
            sums[step.Slot] += left * table[places[2 * node] + 1] + right * table[places[2 * node + 1] + 1];
            carried[step.Home] = left + right;
        }
    }

    /// <summary>
    /// Finds for each node the edge above it that last asked for the same feature, and tells the greatest
    /// number of distinct features on a path.
    /// </summary>
    private int FindUpper()
    {
        var most = 0;
        var parents = new int[nodes];
        for (var edge = 0; edge < children.Length; edge++)
            if (children[edge] >= 0) parents[children[edge]] = edge;
        var distinct = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            upper[node] = -1;
            for (var above = node; above > 0 && upper[node] < 0; above = parents[above] / 2)
                if (slots[parents[above] / 2] == slots[node]) upper[node] = parents[above];
            distinct[node] = (node == 0 ? 0 : distinct[parents[node] / 2]) + (upper[node] < 0 ? 1 : 0);
            most = Math.Max(most, distinct[node]);
        }

        return most;
    }

    private void FillFactors(TreeEnsemble trees, int tree, QuadratureRule rule)
    {
        var (points, weights) = rule;
        var zeros = new double[2 * nodes];
        for (var edge = 0; edge < zeros.Length; edge++)
        {
            var node = edge / 2;
            var above = upper[node] < 0 ? 1 : zeros[upper[node]];
            zeros[edge] = above * trees.CoverOf(tree, children[edge])
                / trees.NodeCover[trees.NodeStarts[tree] + node];
            var leaf = children[edge] < 0 ? trees.Leaves[trees.LeafStarts[tree] + ~children[edge]] : 1;
            for (var state = 0; state < States; state++)
            {
                var (known, knownHere) = (state > 0 ? 1 : 0, state == States - 1 ? 1 : 0);
                for (var q = 0; q < points.Length; q++)
                {
                    var at = ((q / Lanes * 2 * nodes + edge) * States + state) * 2 * Lanes + q % Lanes;
                    var factor = Factor(knownHere, zeros[edge], points[q]);
                    var before = upper[node] < 0 ? 1 : Factor(known, above, points[q]);
                    factors[at] = factor / before * leaf;
                    factors[at + Lanes] =
                        weights[q] * ((knownHere - zeros[edge]) / factor - (known - above) / before);
                }
            }
        }
    }

    // With its value known the feature lets all of the row through or nothing; without, its training share.
    private static double Factor(int known, double zero, double t) => known * t + zero * (1 - t);

    /// <summary>An inner node.</summary>
    private struct Step
    {
        /// <summary>The edge above that last asked for the same feature, plus one; 0 for none.</summary>
        public int Above;

        /// <summary>The edge to it plus one, at which its polynomial is kept; 0 for the root.</summary>
        public int Home;

        /// <summary>The number of its feature.</summary>
        public int Slot;
    }
}
