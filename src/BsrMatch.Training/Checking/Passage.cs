using BsrMatch.Text;

namespace BsrMatch.Training.Checking;

/// <summary>A stretch of text that may repeat another, with its words folded.</summary>
/// <param name="Field">The field it is.</param>
/// <param name="Text">The text, cut into words.</param>
internal sealed record Passage(string Field, TokenisedText Text)
{
    /// <summary>The words without capitals and diacritics, which hide no repeat.</summary>
    public string[] Words { get; } = [.. Text.Tokens.Select(token => Text.Folded(token).ToString())];

    public static Passage Of(string field, string text) => new(field, TokenisedText.From(text));

    /// <summary>The longest run of words another passage has too, as it is written here.</summary>
    public string LongestShared(Passage other)
    {
        // lengths[j]: how many words before i and before j are the same, for the i of the round.
        var lengths = new int[other.Words.Length + 1];
        var (longest, end) = (0, 0);
        for (var i = 1; i <= Words.Length; i++)
        {
            for (var j = other.Words.Length; j > 0; j--)
            {
                lengths[j] = Words[i - 1] == other.Words[j - 1] ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > longest) (longest, end) = (lengths[j], i);
            }
        }

        return longest == 0 ? "" : Text.Quote(end - longest, end - 1);
    }
}
