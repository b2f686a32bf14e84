namespace BsrMatch.Reporting;

/// <summary>How much of a result is written.</summary>
public enum ResultDetail
{
    /// <summary>Everything but the contributions of single features.</summary>
    Usual,

    /// <summary>Also what every feature added to each score.</summary>
    Full,
}
