namespace BsrMatch.Extraction;

/// <summary>A value that a text may give a field, before it is known how surely.</summary>
/// <param name="Value">The value.</param>
/// <param name="Inputs">What speaks for and against it, in the order of the field's reader.</param>
/// <param name="Evidence">The words that show it.</param>
internal sealed record Candidate(string Value, double[] Inputs, IReadOnlyList<SourceQuote> Evidence)
{
    /// <summary>Nobody reads more quotes than these.</summary>
    public const int MostQuotes = 2;
}
