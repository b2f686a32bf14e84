using System.Numerics;
using System.Runtime.CompilerServices;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>Finds the past cases that are like a need, by the words they share with it.</summary>
internal sealed class CaseIndex
{
    private const int NeighbourCount = 15;
    private const int WholeVote = 7;

    private readonly IReadOnlyList<PastCase> cases;
    private readonly InvertedIndex index;
    private readonly double[] norms;
    private readonly int[] gradeStarts;
    private readonly CaseGrade[] grades;

    // The programmes that each case was judged good for.
    private readonly int[] goodStarts;
    private readonly int[] good;

    public CaseIndex(IReadOnlyList<PastCase> cases)
    {
        this.cases = cases;
        var terms = cases.Select(past => past.Need.Indices.LastOrDefault(-1)).DefaultIfEmpty(-1).Max() + 1;
        index = InvertedIndex.Build([.. cases.Select(past => (past.Need.Indices, past.Need.Values))], terms);
        norms = [.. cases.Select(past => Norm(past.Need))];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        (gradeStarts, goodStarts) = (new int[cases.Count + 1], new int[cases.Count + 1]);
        var (all, served) = (new List<CaseGrade>(), new List<int>());
        for (var at = 0; at < cases.Count; at++)
        {
            foreach (var (programme, grade) in cases[at].Grades)
            {
                if (!numbers.TryGetValue(programme, out var number))
                    numbers[programme] = number = numbers.Count;
                var gain = Math.Min((1 << grade) - 1, WholeVote);
                all.Add(new CaseGrade(number, gain));
                if (grade >= Experience.GoodGrade) served.Add(number);
            }

            (gradeStarts[at + 1], goodStarts[at + 1]) = (all.Count, served.Count);
        }

        (grades, good, Programmes) = ([.. all], [.. served], [.. numbers.Keys]);
    }

    /// <summary>Ids of the programmes that any case was judged for.</summary>
    public IReadOnlyList<string> Programmes { get; }

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
        var found = Gather(sums, touched, Norm(need), except, reading, nearest);
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
        for (var word = 0; word < (cases.Count + 63) / 64; word++)
        {
            for (var left = touched[word]; left != 0; left &= left - 1)
            {
                var at = word << 6 | BitOperations.TrailingZeroCount(left);
                var product = sums[at];
                sums[at] = 0;
                if (product == 0 || (except is not null && cases[at].Id == except)) continue;
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

    private static double Norm(SparseVector vector) =>
        Experience.SquaredNorm(vector) is > 0 and var squared ? Math.Sqrt(squared) : 1;

    /// <summary>A judgement of a case.</summary>
    /// <param name="Programme">The number of the programme.</param>
    /// <param name="Gain">2^grade - 1, a whole vote at most.</param>
    private readonly record struct CaseGrade(int Programme, int Gain);

    private readonly record struct Neighbour(double Similarity, int Case);
}
