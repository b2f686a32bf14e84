namespace BsrMatch.Text;

/// <summary>A text read sentence by sentence.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Words">What is known of its words, one a token.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Vectors">Their vectors.</param>
internal sealed record SentenceReading(
    TokenisedText Text, string Language, KnownWord[] Words, List<Passage> Sentences, SparseVector[] Vectors);
