namespace BsrMatch.Evaluation;

/// <summary>How rankings are measured.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The lowest relevant grade of our own profiles: what an adviser would endorse.</summary>
    public const int RelevantFromForProfiles = 2;

    /// <summary>The lowest relevant grade of a BEIR collection.</summary>
    public const int RelevantFromForBeir = 1;

    /// <summary>
    /// The lowest grade that success, MRR, precision, recall and MAP take as relevant, 1 to 4. nDCG uses
    /// every grade.
    /// </summary>
    public int RelevantFrom
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Qrels.HighestGrade);
            field = value;
        }
    } = RelevantFromForProfiles;

    /// <summary>The seed of the resampling; equal seeds give equal reports.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many resamples an interval is made of, 1 or more.</summary>
    public int Resamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Bootstrap.DefaultResamples;
}
