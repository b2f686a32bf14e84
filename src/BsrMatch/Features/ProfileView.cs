using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>A profile as the features see it: what the firm needs is kept apart from what it does.</summary>
internal sealed record ProfileView
{
    public required SmeProfile Profile { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Language of the texts, given or detected.</summary>
    public required string Language { get; init; }

    public required TextView Need { get; init; }

    /// <summary>All sentences of the profile, those of <c>needs</c> first.</summary>
    public required IReadOnlyList<NeedSentence> Sentences { get; init; }

    public required TextView Activity { get; init; }

    /// <summary>The stems of the whole text, stop words left out.</summary>
    public required TermCounts WholeWords { get; init; }

    /// <summary>Theme scores of the need: of the text as a whole or of its clearest sentence.</summary>
    public required double[] NeedThemes { get; init; }
}
