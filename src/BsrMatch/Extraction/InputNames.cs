namespace BsrMatch.Extraction;

/// <summary>The inputs by name, in the order of the readers; the prior and the intercept are last.</summary>
internal static class InputNames
{
    private static readonly string[] Themes =
    [
        "wholeText", "bestSentence", "behindStrongest", "keyphrases", "inTitle", "negated", "kindredWords",
        "prior", "intercept",
    ];

    private static readonly string[] Words =
    [
        "strongWords", "weakWords", "anyStrong", "inTitle", "leftOut", "share", "hint", "prior", "intercept",
    ];

    public static string[] Of(ProjectField field) => field == ProjectField.Themes ? Themes : Words;

    /// <summary>Whether the text has a word of the lists for a candidate.</summary>
    public static bool HasWords(ProjectField field, Candidate candidate) => field == ProjectField.Themes
        ? candidate.Inputs[Array.IndexOf(Themes, "keyphrases")] > 0
        : candidate.Inputs[0] > 0 || candidate.Inputs[1] > 0;
}
