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

    private readonly IReadOnlyList<PastCase> cases;
    private CaseIndex? index;

    public Experience(IReadOnlyList<PastCase> cases) => this.cases = cases;

    public IReadOnlyList<PastCase> Cases => cases;

    /// <summary>
    /// Ids of the programmes that any case was judged for; a reading counts them in this order.
    /// </summary>
    public IReadOnlyList<string> Programmes => Index.Programmes;

    // Made when first asked for, by when a bundle's cases have been checked.
    private CaseIndex Index =>
        index ?? LazyInitializer.EnsureInitialized(ref index, () => new CaseIndex(cases));

    /// <summary>Compares a need with all cases.</summary>
    /// <param name="need">The vector of the need.</param>
    /// <param name="except">Id of a case to leave out; null for none.</param>
    public ExperienceReading Read(SparseVector need, string? except) => Index.Read(need, except);

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

    /// <summary>A vector with itself.</summary>
    public static double SquaredNorm(SparseVector vector)
    {
        var sum = 0.0;
        foreach (var value in vector.Values) sum += (double)value * value;
        return sum;
    }
}
