using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>Finds the past cases that are like a need, by the words they share with it.</summary>
internal sealed class CaseIndex
{
    private const int NeighbourCount = 15;
    private const int WholeVote = 7;

    private readonly CaseTable cases;
    private readonly InvertedIndex index;
    private readonly double[] norms;
    private readonly int[] gradeStarts;
    private readonly CaseGrade[] grades;

    // The programmes that each case was judged good for.
    private readonly int[] goodStarts;
    private readonly int[] good;

    public CaseIndex(CaseTable cases)
    {
        this.cases = cases;
        var terms = 0;
        foreach (var term in cases.NeedIndices.Span) terms = Math.Max(terms, term + 1);
        index = InvertedIndex.Build(
            cases.NeedStarts.Span, cases.NeedIndices.Span, cases.NeedValues.Span, terms);
        norms = new double[cases.Count];
        for (var at = 0; at < norms.Length; at++)
            norms[at] = Norm(CaseTable.Part(cases.NeedValues, cases.NeedStarts, at));
        var (programmes, given) = (cases.GradeProgrammes.Span.ToArray(), cases.Grades.Span.ToArray());
        gradeStarts = cases.GradeStarts.ToArray();
        grades = new CaseGrade[given.Length];
        goodStarts = new int[gradeStarts.Length];
        var served = new List<int>();
        for (var at = 0; at < norms.Length; at++)
        {
            for (var g = gradeStarts[at]; g < gradeStarts[at + 1]; g++)
            {
                grades[g] = new CaseGrade(programmes[g], Math.Min((1 << given[g]) - 1, WholeVote));
                if (given[g] >= Experience.GoodGrade) served.Add(programmes[g]);
            }

            goodStarts[at + 1] = served.Count;
        }

        good = [.. served];
    }

    /// <summary>Ids of the programmes that any case was judged for.</summary>
    public IReadOnlyList<string> Programmes => cases.Programmes;

    /// <summary>Compares a need with all cases.</summary>
    /// <param name="need">The vector of the need.</param>
    /// <param name="except">Id of a case to leave out; null for none.</param>
    public ExperienceReading Read(SparseVector need, string? except)
    {
        var reading = new ExperienceReading(
            new double[Programmes.Count], new double[Programmes.Count], new double[Programmes.Count]);
        var (sums, touched) = Scratch.Mine.Sums(cases.Count);
        Add(need, sums, touched);
        Span<Neighbour> nearest = stackalloc Neighbour[NeighbourCount];
        var found = Gather(sums, touched, Norm(need.Values), except, reading, nearest);
        Vote(nearest[..found], reading.Votes);
        return reading;
    }

    // Few cases share a word with a need, so those that do are marked.
    private void Add(SparseVector need, double[] sums, ulong[] touched)
    {
        for (var i = 0; i < need.Count; i++)
        {
            double weight = need.Values[i];
            foreach (ref readonly var posting in index.Of(need.Indices[i]))
            {
                sums[posting.Document] += weight * posting.Weight;
                touched[posting.Document >> 6] |= 1UL << posting.Document;
            }
        }
    }

    // Passes the marked cases in their order, tells the best and the closeness, and leaves no mark behind.
    private int Gather(double[] sums, ulong[] touched, double norm, string? except,
        ExperienceReading reading, Span<Neighbour> nearest)
    {
        var (found, closeness, best) = (0, reading.Closeness, reading.Best);
        var ids = cases.Ids.Span;
        var starts = cases.IdStarts.Span;
        var own = except is null ? [] : Encoding.UTF8.GetBytes(except);
        for (var word = 0; word < (cases.Count + 63) / 64; word++)
        {
            for (var left = touched[word]; left != 0; left &= left - 1)
            {
                var at = word << 6 | BitOperations.TrailingZeroCount(left);
                var product = sums[at];
                sums[at] = 0;
                if (product == 0) continue;
                if (except is not null && ids[starts[at]..starts[at + 1]].SequenceEqual(own)) continue;
                var similarity = product > 0 ? product / (norm * norms[at]) : 0;
                for (var g = goodStarts[at]; g < goodStarts[at + 1]; g++)
                {
                    closeness[good[g]] += product;
                    ref var nearby = ref best[good[g]];
                    nearby = similarity > nearby ? similarity : nearby;
                }

                if (product > 0) found = Keep(new Neighbour(similarity, at), nearest, found);
            }

            touched[word] = 0;
        }

        return found;
    }

    // Nearest first, of equally near ones the earlier case, which comes first anyway.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Keep(Neighbour neighbour, Span<Neighbour> nearest, int found)
    {
        if (found == nearest.Length && !(neighbour.Similarity > nearest[^1].Similarity)) return found;
        var at = found < nearest.Length ? found++ : nearest.Length - 1;
        for (; at > 0 && neighbour.Similarity > nearest[at - 1].Similarity; at--)
            nearest[at] = nearest[at - 1];
        nearest[at] = neighbour;
        return found;
    }

    // The nearest cases vote with the square of their similarity, a grade counting as gain 2^grade - 1 out of
    // 7: our cases are graded up to 3, and a better one from elsewhere is no more than a whole vote.
    private void Vote(ReadOnlySpan<Neighbour> nearest, double[] votes)
    {
        var total = 0.0;
        foreach (var (similarity, at) in nearest)
        {
            var weight = similarity * similarity;
            total += weight;
            foreach (ref readonly var grade in grades.AsSpan(gradeStarts[at]..gradeStarts[at + 1]))
                votes[grade.Programme] += weight * grade.Gain / WholeVote;
        }

        if (total <= 0) return;
        foreach (ref var vote in votes.AsSpan()) vote /= total;
    }

    private static double Norm(ReadOnlySpan<float> vector) =>
        Experience.SquaredNorm(vector) is > 0 and var squared ? Math.Sqrt(squared) : 1;

    /// <summary>A judgement of a case.</summary>
    /// <param name="Programme">The number of the programme.</param>
    /// <param name="Gain">2^grade - 1, a whole vote at most.</param>
    private readonly record struct CaseGrade(int Programme, int Gain);

    private readonly record struct Neighbour(double Similarity, int Case);
}
