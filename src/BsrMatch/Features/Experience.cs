using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Past cases, so that a new profile can be compared with those judged good for a programme. In training a
/// profile never sees itself.
/// </summary>
internal sealed class Experience
{
    /// <summary>From this grade on a case was served well.</summary>
    public const int GoodGrade = 2;

    private readonly CaseTable table;
    private CaseIndex? index;

    public Experience(IReadOnlyList<PastCase> cases) => (Cases, table) = (cases, CaseTable.Of(cases));

    public IReadOnlyList<PastCase> Cases { get; }

    /// <summary>The same column by column.</summary>
    public CaseTable Table => table;

    /// <summary>
    /// Ids of the programmes that any case was judged for; a reading counts them in this order.
    /// </summary>
    public IReadOnlyList<string> Programmes => table.Programmes;

    // Made when first asked for, by when a bundle's cases have been checked.
    private CaseIndex Index =>
        index ?? LazyInitializer.EnsureInitialized(ref index, () => new CaseIndex(table));

    /// <summary>Compares a need with all cases.</summary>
    /// <param name="need">The vector of the need.</param>
    /// <param name="except">Id of a case to leave out; null for none.</param>
    public ExperienceReading Read(SparseVector need, string? except) => Index.Read(need, except);

    /// <summary>
    /// Sum of the theme scores of a programme's good cases, and the case's id where it is only one.
    /// </summary>
    public Dictionary<string, (double[] Sum, string? Only)> GoodThemes() => GoodSums(table.Themes);

    /// <summary>The same of their places in the latent space.</summary>
    public Dictionary<string, (double[] Sum, string? Only)> GoodLatents() => GoodSums(table.Latents);

    /// <summary>
    /// What a programme's good cases say together with its own text, by programme id; programmes without good
    /// cases are missing.
    /// </summary>
    public Dictionary<string, CaseSum> SumCases(
        IEnumerable<(string Id, SparseVector Text)> programmes, int length)
    {
        var casesOf = new List<int>[Programmes.Count];
        foreach (ref var list in casesOf.AsSpan()) list = [];
        var (starts, judged, grades) = (table.GradeStarts, table.GradeProgrammes, table.Grades);
        for (var at = 0; at < table.Count; at++)
        {
            for (var g = starts.Span[at]; g < starts.Span[at + 1]; g++)
            {
                if (grades.Span[g] >= GoodGrade) casesOf[judged.Span[g]].Add(at);
            }
        }

        var result = new Dictionary<string, CaseSum>(StringComparer.Ordinal);
        var sum = new double[length];
        foreach (var (id, text) in programmes)
        {
            var number = Programmes.IndexOf(id);
            if (number < 0 || casesOf[number] is not { Count: > 0 } cases) continue;
            Array.Clear(sum);
            foreach (var at in cases)
            {
                Add(sum, CaseTable.Part(table.NeedIndices, table.NeedStarts, at),
                    CaseTable.Part(table.NeedValues, table.NeedStarts, at));
            }

            result[id] = new CaseSum(
                cases.Count, SquaredNorm(text.Values), Dot(sum, text), Vectors.Dot(sum, sum));
        }

        return result;
    }

    /// <summary>Whether a case was judged good for a programme.</summary>
    public static bool IsGood(PastCase past, string programmeId) =>
        past.Grades.Any(grade => grade.ProgrammeId == programmeId && grade.Grade >= GoodGrade);

    private Dictionary<string, (double[] Sum, string? Only)> GoodSums(ReadOnlyMemory<float> column)
    {
        var result = new Dictionary<string, (double[] Sum, string? Only)>(StringComparer.Ordinal);
        var sums = new (double[]? Sum, int First, int Count)[Programmes.Count];
        var (starts, judged, grades) = (table.GradeStarts, table.GradeProgrammes, table.Grades);
        for (var at = 0; at < table.Count; at++)
        {
            var values = table.Row(column, at);
            for (var g = starts.Span[at]; g < starts.Span[at + 1]; g++)
            {
                if (grades.Span[g] < GoodGrade) continue;
                ref var known = ref sums[judged.Span[g]];
                known.Sum ??= new double[values.Length];
                if (known.Count++ == 0) known.First = at;
                for (var i = 0; i < values.Length; i++) known.Sum[i] += values[i];
            }
        }

        for (var programme = 0; programme < sums.Length; programme++)
        {
            var (sum, first, count) = sums[programme];
            if (sum is not null) result[Programmes[programme]] = (sum, count == 1 ? table.IdOf(first) : null);
        }

        return result;
    }

    private static void Add(double[] sum, ReadOnlySpan<int> indices, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < indices.Length; i++) sum[indices[i]] += values[i];
    }

    private static double Dot(double[] dense, SparseVector vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Count; i++) sum += dense[vector.Indices[i]] * vector.Values[i];
        return sum;
    }

    /// <summary>The values of a vector with themselves.</summary>
    public static double SquaredNorm(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var value in vector) sum += (double)value * value;
        return sum;
    }
}
