namespace BsrMatch.Text;

/// <summary>A run of whole sentences, read: how often it has which inputs of its vector.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="Inputs">Its terms, concepts and keyphrases, counted.</param>
/// <param name="Hits">The keyphrases of themes in it, by tokens of the text.</param>
internal sealed record Passage(int First, int End, InputCounts Inputs, LexiconHit[] Hits);
