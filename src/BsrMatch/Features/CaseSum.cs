namespace BsrMatch.Features;

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
