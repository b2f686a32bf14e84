namespace BsrMatch.Extraction;

/// <summary>Words of a project's text that show something.</summary>
/// <param name="Source"><c>title</c> or <c>description</c>.</param>
/// <param name="Start">Where they begin in it, in characters from 0.</param>
/// <param name="Text">The words as they stand there.</param>
public sealed record SourceQuote(string Source, int Start, string Text);

/// <summary>A value that a text seems to give a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as it is written, such as <c>finance</c>, <c>LV</c> or <c>28</c>.</param>
/// <param name="Confidence">
/// 0 to 1: of the proposals made with confidence 0.8, about 80% are right where texts are like those it was
/// learned from.
/// </param>
/// <param name="Evidence">The words that show it, clearest first; one at least.</param>
public sealed record Proposal(
    ProjectField Field, string Value, double Confidence, IReadOnlyList<SourceQuote> Evidence);
