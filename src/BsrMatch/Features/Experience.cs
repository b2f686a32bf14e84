using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// A profile whose judgements are known: what it asked for and which programmes served it how well.
/// </summary>
/// <param name="Id">The profile's id.</param>
/// <param name="Need">The vector of what it asked for.</param>
/// <param name="Themes">The theme scores of what it asked for.</param>
/// <param name="Grades">Grades of 1 or more by programme id.</param>
internal sealed record PastCase(
    string Id, SparseVector Need, float[] Themes, IReadOnlyList<(string ProgrammeId, int Grade)> Grades);

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

    public Experience(IReadOnlyList<PastCase> cases)
    {
        Cases = cases;
        index = InvertedIndex.Build([.. cases.Select(past => (Terms(past.Need), past.Need.Values))]);
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
            neighbours.Add((similarities[i] / (norm * Norm(Cases[i].Need)), i));
        }

        neighbours.Sort((a, b) => a.Similarity != b.Similarity
            ? b.Similarity.CompareTo(a.Similarity)
            : a.Case.CompareTo(b.Case));
        return new ExperienceReading(Best(neighbours), Votes(neighbours));
    }

    /// <summary>
    /// Sum of the theme scores of a programme's good cases, and the case's id where it is only one.
    /// </summary>
    public Dictionary<string, (double[] Sum, string? Only)> GoodThemes(int themeCount)
    {
        var result = new Dictionary<string, (double[] Sum, string? Only)>(StringComparer.Ordinal);
        foreach (var past in Cases)
        {
            foreach (var (programme, grade) in past.Grades)
            {
                if (grade < GoodGrade) continue;
                var isFirst = !result.TryGetValue(programme, out var known);
                var sum = isFirst ? new double[themeCount] : known.Sum;
                for (var t = 0; t < themeCount; t++) sum[t] += past.Themes[t];
                result[programme] = (sum, isFirst ? past.Id : null);
            }
        }

        return result;
    }

    /// <summary>Whether a case was judged good for a programme.</summary>
    public static bool IsGood(PastCase past, string programmeId) =>
        past.Grades.Any(grade => grade.ProgrammeId == programmeId && grade.Grade >= GoodGrade);

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

    private static double Norm(SparseVector vector)
    {
        var sum = 0.0;
        foreach (var value in vector.Values) sum += (double)value * value;
        return sum > 0 ? Math.Sqrt(sum) : 1;
    }
}

/// <summary>
/// What past cases say about a need, by programme id. A programme without cases is missing.
/// </summary>
/// <param name="Best">Similarity to the nearest good case, 0 to 1.</param>
/// <param name="Votes">Share of the nearest cases that the programme served, 0 to 1.</param>
internal sealed record ExperienceReading(
    IReadOnlyDictionary<string, double> Best, IReadOnlyDictionary<string, double> Votes);
