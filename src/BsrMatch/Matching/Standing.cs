using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>Verdict and fit of a programme, whether it is shown as a match or not.</summary>
/// <param name="Verdict">Whether the firm can take part.</param>
/// <param name="Fit">The fit, 0 to 1.</param>
public readonly record struct Standing(Verdict Verdict, double Fit);
