using BsrMatch.Eligibility;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>What stands beside a colour, so that no meaning hangs on the colour alone.</summary>
internal static class Signs
{
    public const string Yes = "\u2713";
    public const string Open = "?";
    public const string No = "\u2717";

    /// <summary>The sign of a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => Yes,
        Verdict.Ineligible => No,
        _ => Open,
    };

    /// <summary>The style of a verdict.</summary>
    public static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => "yes",
        Verdict.Ineligible => "no",
        _ => "open",
    };
}
