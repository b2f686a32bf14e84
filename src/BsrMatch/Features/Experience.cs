using System.Numerics;
using System.Runtime.CompilerServices;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Past cases, so that a new profile can be compared with those judged good for a programme. In training a
/// profile never sees itself.
/// </summary>
internal sealed class Experience
{
    private const int NeighbourCount = 15;
    private const int GoodGrade = 2;
    private const int WholeVote = 7;

    private readonly InvertedIndex index;
    private readonly double[] norms;
    private readonly int[] gradeStarts;
    private readonly CaseGrade[] grades;

    public Experience(IReadOnlyList<PastCase> cases)
    {
        Cases = cases;
        var terms = cases.Select(past => past.Need.Indices.LastOrDefault(-1)).DefaultIfEmpty(-1).Max() + 1;
        index = InvertedIndex.Build([.. cases.Select(past => (past.Need.Indices, past.Need.Values))], terms);
        norms = [.. cases.Select(past => Norm(past.Need))];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        gradeStarts = new int[cases.Count + 1];
        var all = new List<CaseGrade>();
        for (var at = 0; at < cases.Count; at++)
        {
            foreach (var (programme, grade) in cases[at].Grades)
            {
                if (!numbers.TryGetValue(programme, out var number))
                    numbers[programme] = number = numbers.Count;
                all.Add(new CaseGrade(number, Math.Min((1 << grade) - 1, WholeVote), grade >= GoodGrade));
            }

            gradeStarts[at + 1] = all.Count;
        }

        (grades, Programmes) = ([.. all], [.. numbers.Keys]);
    }

    public IReadOnlyList<PastCase> Cases { get; }

    /// <summary>Ids of the programmes that any case was judged for; a reading counts them in this order.</summary>
    public IReadOnlyList<string> Programmes { get; }

    /// <summary>Compares a need with all cases.</summary>
    /// <param name="need">The vector of the need.</param>
    /// <param name="except">Id of a case to leave out; null for none.</param>
    public ExperienceReading Read(SparseVector need, string? except)
    {
        var reading = new ExperienceReading(
            new double[Programmes.Count], new double[Programmes.Count], new double[Programmes.Count]);
        var (sums, touched) = Scratch.Mine.Sums(Cases.Count);
        Add(need, sums, touched);
        Span<Neighbour> nearest = stackalloc Neighbour[NeighbourCount];
        var found = Gather(sums, touched, Norm(need), except, reading, nearest);
        Vote(nearest[..found], reading.Votes);
        return reading;
    }

    /// <summary>
    /// Sum of the theme scores of a programme's good cases, and the case's id where it is only one.
    /// </summary>
    public Dictionary<string, (double[] Sum, string? Only)> GoodThemes() => GoodSums(past => past.Themes);

    /// <summary>The same of their places in the latent space.</summary>
    public Dictionary<string, (double[] Sum, string? Only)> GoodLatents() => GoodSums(past => past.Latent);

    /// <summary>
    /// What a programme's good cases say together with its own text, by programme id; programmes without good
    /// cases are missing.
    /// </summary>
    public Dictionary<string, CaseSum> SumCases(
        IEnumerable<(string Id, SparseVector Text)> programmes, int length)
    {
        var casesOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < Cases.Count; at++)
        {
            foreach (var (programme, grade) in Cases[at].Grades)
            {
                if (grade < GoodGrade) continue;
                if (!casesOf.TryGetValue(programme, out var list)) casesOf[programme] = list = [];
                list.Add(at);
            }
        }

        var result = new Dictionary<string, CaseSum>(StringComparer.Ordinal);
        var sum = new double[length];
        foreach (var (id, text) in programmes)
        {
            if (!casesOf.TryGetValue(id, out var cases)) continue;
            Array.Clear(sum);
            foreach (var at in cases) Add(sum, Cases[at].Need);
            result[id] = new CaseSum(cases.Count, SquaredNorm(text), Dot(sum, text), Vectors.Dot(sum, sum));
        }

        return result;
    }

    /// <summary>Whether a case was judged good for a programme.</summary>
    public static bool IsGood(PastCase past, string programmeId) =>
        past.Grades.Any(grade => grade.ProgrammeId == programmeId && grade.Grade >= GoodGrade);

    private Dictionary<string, (double[] Sum, string? Only)> GoodSums(Func<PastCase, float[]> numbers)
    {
        var result = new Dictionary<string, (double[] Sum, string? Only)>(StringComparer.Ordinal);
        foreach (var past in Cases)
        {
            var values = numbers(past);
            foreach (var (programme, grade) in past.Grades)
            {
                if (grade < GoodGrade) continue;
                var isFirst = !result.TryGetValue(programme, out var known);
                var sum = isFirst ? new double[values.Length] : known.Sum;
                for (var i = 0; i < values.Length; i++) sum[i] += values[i];
                result[programme] = (sum, isFirst ? past.Id : null);
            }
        }

        return result;
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
        var found = 0;
        for (var word = 0; word < (Cases.Count + 63) / 64; word++)
        {
            for (var left = touched[word]; left != 0; left &= left - 1)
            {
                var at = word << 6 | BitOperations.TrailingZeroCount(left);
                var product = sums[at];
                sums[at] = 0;
                if (product == 0 || (except is not null && Cases[at].Id == except)) continue;
                var similarity = product > 0 ? product / (norm * norms[at]) : 0;
                for (var g = gradeStarts[at]; g < gradeStarts[at + 1]; g++)
                {
                    ref readonly var grade = ref grades[g];
                    if (!grade.IsGood) continue;
                    reading.Closeness[grade.Programme] += product;
                    ref var best = ref reading.Best[grade.Programme];
                    if (similarity > best) best = similarity;
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
        for (; at > 0 && neighbour.Similarity > nearest[at - 1].Similarity; at--) nearest[at] = nearest[at - 1];
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

    private static void Add(double[] sum, SparseVector vector)
    {
        for (var i = 0; i < vector.Count; i++) sum[vector.Indices[i]] += vector.Values[i];
    }

    private static double Dot(double[] dense, SparseVector vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Count; i++) sum += dense[vector.Indices[i]] * vector.Values[i];
        return sum;
    }

    private static double Norm(SparseVector vector) =>
        SquaredNorm(vector) is > 0 and var squared ? Math.Sqrt(squared) : 1;

    private static double SquaredNorm(SparseVector vector)
    {
        var sum = 0.0;
        foreach (var value in vector.Values) sum += (double)value * value;
        return sum;
    }

    /// <summary>A judgement of a case.</summary>
    /// <param name="Programme">The number of the programme.</param>
    /// <param name="Gain">2^grade - 1, a whole vote at most.</param>
    /// <param name="IsGood">Whether it served the need.</param>
    private readonly record struct CaseGrade(int Programme, int Gain, bool IsGood);

    private readonly record struct Neighbour(double Similarity, int Case);
}

/// <summary>
/// What past cases say about a need, one number for each of <see cref="Experience.Programmes"/>.
/// </summary>
/// <param name="Best">Similarity to the nearest good case, 0 to 1; 0 where there is none.</param>
/// <param name="Votes">Share of the nearest cases that the programme served, 0 to 1.</param>
/// <param name="Closeness">Sum of the dot products with its good cases.</param>
internal sealed record ExperienceReading(double[] Best, double[] Votes, double[] Closeness)
{
    /// <summary>A programme's number in one of the lists; 0 for a programme that no case knows.</summary>
    public static double Of(double[] numbers, int programme) => programme < 0 ? 0 : numbers[programme];
}
