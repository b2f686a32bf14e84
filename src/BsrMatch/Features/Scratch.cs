namespace BsrMatch.Features;

/// <summary>Room to work in, one a thread: what a profile has used the next uses again.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? mine;

    private double[] numbers = [];
    private double[] scores = [];
    private double[] sums = [];
    private ulong[] touched = [];
    private int[] places = [];

    /// <summary>The running thread's own.</summary>
    public static Scratch Mine => mine ??= new Scratch();

    /// <summary>The words of a need.</summary>
    public TextQuery Need { get; } = new();

    /// <summary>The words of a whole profile.</summary>
    public TextQuery Whole { get; } = new();

    /// <summary>The n-grams of a need.</summary>
    public TextQuery Grams { get; } = new();

    /// <summary>The features of all programmes.</summary>
    public FeatureColumns Columns { get; } = new();

    /// <summary>Some zeros, good until the next call.</summary>
    public Span<double> Numbers(int length)
    {
        if (numbers.Length < length) numbers = new double[Math.Max(length, 2 * numbers.Length)];
        var span = numbers.AsSpan(0, length);
        span.Clear();
        return span;
    }

    /// <summary>Some numbers for scores, good until the next call and holding anything.</summary>
    public Span<double> Scores(int length)
    {
        if (scores.Length < length) scores = new double[length];
        return scores.AsSpan(0, length);
    }

    /// <summary>Some numbers, good until the next call and holding anything.</summary>
    public Span<int> Places(int length)
    {
        if (places.Length < length) places = new int[Math.Max(length, 2 * places.Length)];
        return places.AsSpan(0, length);
    }

    /// <summary>Zeros, and a bit for each of them; whoever takes them leaves them so.</summary>
    public (double[] Sums, ulong[] Touched) Sums(int length)
    {
        if (sums.Length < length) (sums, touched) = (new double[length], new ulong[(length + 63) / 64]);
        return (sums, touched);
    }
}
