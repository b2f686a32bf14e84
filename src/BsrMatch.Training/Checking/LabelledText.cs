using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Training.Checking;

/// <summary>A labelled profile and where it stands.</summary>
/// <param name="File">Its file, as a path from the data folder.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Profile">What it says.</param>
internal sealed record LabelledText(string File, int Line, SmeProfile Profile)
{
    /// <summary>Its file and line.</summary>
    public string Place => $"{File}:{Line}";

    /// <summary>The language given, or the one it seems to be in.</summary>
    public string Language => Profile.Language ?? LanguageDetector.Detect(Whole);

    /// <summary>What the firm says of its need and of itself, in one.</summary>
    public TokenisedText Whole { get; } =
        TokenisedText.From($"{Profile.Needs}\n{Profile.Description}".Trim('\n'));

    /// <summary>The need and the description, each apart, where they are given.</summary>
    public IReadOnlyList<Passage> Passages { get; } =
    [
        .. new[] { ("needs", Profile.Needs), ("description", Profile.Description) }
            .Where(field => field.Item2 is not null)
            .Select(field => Passage.Of(field.Item1, field.Item2!)),
    ];

    /// <summary>Every field that holds free text, by name.</summary>
    public IEnumerable<(string Field, string Text)> Fields =>
        new[] { ("id", Profile.Id), ("name", Profile.Name ?? ""), ("legalForm", Profile.LegalForm ?? "") }
            .Concat(Passages.Select(passage => (passage.Field, passage.Text.Source)));
}
