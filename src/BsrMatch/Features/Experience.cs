using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// A profile whose judgements are known: what it asked for and which programmes served it how well.
/// </summary>
/// <param name="Id">The profile's id.</param>
/// <param name="Need">The stems of what it asked for, by TF-IDF; of length one, or empty.</param>
/// <param name="Themes">The theme scores of what it asked for.</param>
/// <param name="Latent">What it asked for in the latent semantic space; of length one, or zero.</param>
/// <param name="Grades">Grades of 1 or more by programme id.</param>
internal sealed record PastCase(
    string Id, SparseVector Need, float[] Themes, float[] Latent,
    IReadOnlyList<(string ProgrammeId, int Grade)> Grades);

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

    public Experience(IReadOnlyList<PastCase> cases)
    {
        Cases = cases;
        index = InvertedIndex.Build([.. cases.Select(past => (Terms(past.Need), past.Need.Values))]);
        norms = [.. cases.Select(past => Norm(past.Need))];
    }

    public IReadOnlyList<PastCase> Cases { get; }

    /// <summary>Compares a need with all cases.</summary>
    /// <param name="need">The vector of the need.</param>
    /// <param name="except">Id of a case to leave out; null for none.</param>
    public ExperienceReading Read(SparseVector need, string? except)
    {
        var similarities = index.Score(Terms(need), need.Values);
        var norm = Norm(need);
        var neighbours = new List<(double Similarity, int Case)>();
        for (var i = 0; i < similarities.Length; i++)
        {
            if (similarities[i] <= 0 || Cases[i].Id == except) continue;
            neighbours.Add((similarities[i] / (norm * norms[i]), i));
        }

        neighbours.Sort((a, b) => a.Similarity != b.Similarity
            ? b.Similarity.CompareTo(a.Similarity)
            : a.Case.CompareTo(b.Case));
        return new ExperienceReading(Best(neighbours), Votes(neighbours), Closeness(similarities, except));
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

    private Dictionary<string, double> Best(List<(double Similarity, int Case)> neighbours)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (similarity, at) in neighbours)
        {
            foreach (var (programme, grade) in Cases[at].Grades)
            {
                if (grade >= GoodGrade) best.TryAdd(programme, similarity);
            }
        }

        return best;
    }

    // The sum of the dot products with a programme's good cases.
    private Dictionary<string, double> Closeness(double[] similarities, string? except)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < similarities.Length; i++)
        {
            if (similarities[i] == 0 || Cases[i].Id == except) continue;
            foreach (var (programme, grade) in Cases[i].Grades)
            {
                if (grade >= GoodGrade)
                    sums[programme] = sums.GetValueOrDefault(programme) + similarities[i];
            }
        }

        return sums;
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

    // The nearest cases vote with the square of their similarity, a grade counting as gain 2^grade - 1 out of
    // 7: our cases are graded up to 3, and a better one from elsewhere is no more than a whole vote.
    private Dictionary<string, double> Votes(List<(double Similarity, int Case)> neighbours)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var total = 0.0;
        foreach (var (similarity, at) in neighbours.Take(NeighbourCount))
        {
            var weight = similarity * similarity;
            total += weight;
            foreach (var (programme, grade) in Cases[at].Grades)
            {
                var gain = Math.Min((1 << grade) - 1, WholeVote);
                votes[programme] = votes.GetValueOrDefault(programme) + weight * gain / WholeVote;
            }
        }

        foreach (var programme in votes.Keys.ToArray()) votes[programme] /= total;
        return votes;
    }

    private static ulong[] Terms(SparseVector vector) =>
        Array.ConvertAll(vector.Indices, index => (ulong)index);

    private static double Norm(SparseVector vector) =>
        SquaredNorm(vector) is > 0 and var squared ? Math.Sqrt(squared) : 1;

    private static double SquaredNorm(SparseVector vector)
    {
        var sum = 0.0;
        foreach (var value in vector.Values) sum += (double)value * value;
        return sum;
    }
}

/// <summary>
/// What past cases say about a need, by programme id. A programme without cases is missing.
/// </summary>
/// <param name="Best">Similarity to the nearest good case, 0 to 1.</param>
/// <param name="Votes">Share of the nearest cases that the programme served, 0 to 1.</param>
/// <param name="Closeness">Sum of the dot products with its good cases.</param>
internal sealed record ExperienceReading(
    IReadOnlyDictionary<string, double> Best, IReadOnlyDictionary<string, double> Votes,
    IReadOnlyDictionary<string, double> Closeness);

/// <summary>
/// A programme's text enriched by its good cases, kept as the few numbers that a cosine with it takes.
/// </summary>
/// <param name="Cases">How many good cases there are.</param>
/// <param name="TextSquared">The text's vector with itself.</param>
/// <param name="TextWithCases">The text's vector with the sum of the cases.</param>
/// <param name="CasesSquared">The sum of the cases with itself.</param>
internal sealed record CaseSum(int Cases, double TextSquared, double TextWithCases, double CasesSquared)
{
    /// <summary>The cosine of a need with the text and its cases, as Rocchio joins them.</summary>
    /// <param name="weight">What each case weighs against the text.</param>
    /// <param name="withText">The need's vector with the text's.</param>
    /// <param name="withCases">The need's vector with the sum of the cases, its own left out.</param>
    /// <param name="needSquared">The need's vector with itself.</param>
    /// <param name="isOwn">Whether the need is itself one of the cases, which then does not count.</param>
    public double Cosine(double weight, double withText, double withCases, double needSquared, bool isOwn)
    {
        var (textWithCases, casesSquared) = isOwn
            ? (TextWithCases - withText, CasesSquared - 2 * withCases - needSquared)
            : (TextWithCases, CasesSquared);
        var squared = TextSquared + 2 * weight * textWithCases + weight * weight * casesSquared;
        var norms = Math.Sqrt(Math.Max(squared, 0) * needSquared);
        return norms > 0 ? (withText + weight * withCases) / norms : 0;
    }
}
