using System.Collections;
using System.Text;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Past cases column by column, as a bundle's file has them: what looks at one column of thousands of cases
/// reads nothing else. As a list it puts a case together each time it is asked for.
/// </summary>
internal sealed class CaseTable : IReadOnlyList<PastCase>
{
    /// <summary>Where the id of each case begins, and one past the last one's end.</summary>
    public required ReadOnlyMemory<int> IdStarts { get; init; }

    /// <summary>The ids in UTF-8, one behind the other.</summary>
    public required ReadOnlyMemory<byte> Ids { get; init; }

    /// <summary>Where the need of each case begins, and one past the last one's end.</summary>
    public required ReadOnlyMemory<int> NeedStarts { get; init; }

    public required ReadOnlyMemory<int> NeedIndices { get; init; }

    public required ReadOnlyMemory<float> NeedValues { get; init; }

    /// <summary>Equally many theme scores of each case.</summary>
    public required ReadOnlyMemory<float> Themes { get; init; }

    /// <summary>The place of each case in the latent space, of equally many dimensions.</summary>
    public required ReadOnlyMemory<float> Latents { get; init; }

    /// <summary>Ids of the programmes that any case was judged for, as they are first met.</summary>
    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>Where the grades of each case begin, and one past the last one's end.</summary>
    public required ReadOnlyMemory<int> GradeStarts { get; init; }

    /// <summary>The number of the programme that each grade is for.</summary>
    public required ReadOnlyMemory<int> GradeProgrammes { get; init; }

    public required ReadOnlyMemory<int> Grades { get; init; }

    public int Count => Math.Max(0, NeedStarts.Length - 1);

    public PastCase this[int index] => new(
        IdOf(index),
        new SparseVector(
            Part(NeedIndices, NeedStarts, index).ToArray(), Part(NeedValues, NeedStarts, index).ToArray()),
        Row(Themes, index).ToArray(), Row(Latents, index).ToArray(), GradesOf(index));

    /// <summary>A table of cases.</summary>
    /// <exception cref="ArgumentException">They do not have equally many themes or dimensions.</exception>
    public static CaseTable Of(IReadOnlyList<PastCase> cases)
    {
        if (cases is CaseTable table) return table;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var programmes = new List<int>();
        foreach (var (programme, _) in cases.SelectMany(past => past.Grades))
        {
            if (!numbers.TryGetValue(programme, out var number))
                numbers[programme] = number = numbers.Count;
            programmes.Add(number);
        }

        var ids = cases.Select(past => Encoding.UTF8.GetBytes(past.Id)).ToList();
        return new CaseTable
        {
            IdStarts = Starts(ids.Select(id => id.Length)),
            Ids = ids.SelectMany(id => id).ToArray(),
            NeedStarts = Starts(cases.Select(past => past.Need.Count)),
            NeedIndices = cases.SelectMany(past => past.Need.Indices).ToArray(),
            NeedValues = cases.SelectMany(past => past.Need.Values).ToArray(),
            Themes = Rows(cases, past => past.Themes),
            Latents = Rows(cases, past => past.Latent),
            Programmes = [.. numbers.Keys],
            GradeStarts = Starts(cases.Select(past => past.Grades.Count)),
            GradeProgrammes = programmes.ToArray(),
            Grades = cases.SelectMany(past => past.Grades).Select(grade => grade.Grade).ToArray(),
        };
    }

    public string IdOf(int index) => Encoding.UTF8.GetString(Part(Ids, IdStarts, index));

    /// <summary>What a case has of a column that is cut by starts.</summary>
    public static ReadOnlySpan<T> Part<T>(ReadOnlyMemory<T> column, ReadOnlyMemory<int> starts, int index) =>
        column.Span[starts.Span[index]..starts.Span[index + 1]];

    /// <summary>What a case has of a column with equally many numbers for each.</summary>
    public ReadOnlySpan<float> Row(ReadOnlyMemory<float> column, int index)
    {
        var width = column.Length / Count;
        return column.Span.Slice(index * width, width);
    }

    public IEnumerator<PastCase> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (string, int)[] GradesOf(int index)
    {
        var programmes = Part(GradeProgrammes, GradeStarts, index);
        var grades = Part(Grades, GradeStarts, index);
        var result = new (string, int)[grades.Length];
        for (var i = 0; i < result.Length; i++) result[i] = (Programmes[programmes[i]], grades[i]);
        return result;
    }

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (var length in lengths) starts.Add(starts[^1] + length);
        return [.. starts];
    }

    private static float[] Rows(IReadOnlyList<PastCase> cases, Func<PastCase, float[]> row)
    {
        if (cases.Any(past => row(past).Length != row(cases[0]).Length))
            throw new ArgumentException("past cases differ in what is known of them", nameof(cases));
        return [.. cases.SelectMany(row)];
    }
}
