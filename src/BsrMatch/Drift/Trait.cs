namespace BsrMatch.Drift;

/// <summary>What profiles are told apart by, so that two sets of them can be compared.</summary>
public enum Trait
{
    /// <summary>The share of a profile's words that the model knows, in steps of 5%.</summary>
    Vocabulary,

    /// <summary>The theme that its need is most about; <c>none</c> where no theme is clear.</summary>
    Themes,

    /// <summary>The best fit that it is told, in steps of 0.1.</summary>
    Fits,

    /// <summary>Whether it is told that nothing fits: <c>yes</c> or <c>no</c>.</summary>
    NoGoodMatch,

    /// <summary>The language of its texts.</summary>
    Languages,

    /// <summary>The length of its texts.</summary>
    Lengths,
}
