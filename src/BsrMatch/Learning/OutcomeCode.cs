namespace BsrMatch.Learning;

/// <summary>
/// What became of a suggestion, in the codes of the French state's advisory service for firms: how whoever
/// was asked to help closes the request. See <c>docs/feedback.md</c>.
/// </summary>
/// <remarks>https://github.com/betagouv/conseillers-entreprises, <c>app/models/match.rb</c>.</remarks>
public enum OutcomeCode
{
    /// <summary>Nobody has dealt with it yet.</summary>
    Quo,

    /// <summary>Somebody is dealing with it.</summary>
    TakingCare,

    /// <summary>The firm was offered help.</summary>
    Done,

    /// <summary>Somebody talked to the firm and had no help to offer.</summary>
    DoneNoHelp,

    /// <summary>The firm could not be reached.</summary>
    DoneNotReachable,

    /// <summary>Whoever was asked says that it is nothing for them.</summary>
    NotForMe,
}

/// <summary>How the codes are spelt.</summary>
public static class OutcomeCodes
{
    private static readonly string[] Spellings =
        ["quo", "taking_care", "done", "done_no_help", "done_not_reachable", "not_for_me"];

    /// <summary>Every code as it is written, in their order.</summary>
    public static IReadOnlyList<string> All => Spellings;

    /// <summary>The code as it is written, such as <c>done_no_help</c>.</summary>
    public static string Spell(this OutcomeCode code) => Spellings[(int)code];

    /// <summary>Reads a code; case does not matter, and blanks and hyphens may stand for <c>_</c>.</summary>
    public static bool TryParse(string text, out OutcomeCode code)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().Replace(' ', '_').Replace('-', '_');
        var at = Array.FindIndex(
            Spellings, spelling => spelling.Equals(plain, StringComparison.OrdinalIgnoreCase));
        code = at < 0 ? default : (OutcomeCode)at;
        return at >= 0;
    }
}
