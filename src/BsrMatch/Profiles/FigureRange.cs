namespace BsrMatch.Profiles;

/// <summary>What keeps a sum from being one number.</summary>
[Flags]
internal enum FigureGaps
{
    None = 0,

    /// <summary>The firm's own figure is not given.</summary>
    OwnMissing = 1,

    /// <summary>The firm's own figure is a band.</summary>
    OwnBand = 2,

    /// <summary>A tie's figure or share is not given, or ties are not named.</summary>
    TiesMissing = 4,

    /// <summary>A tie's figure is a band.</summary>
    TiesBand = 8,
}

/// <summary>
/// One figure of a firm with its ties added: between which bounds it lies, and what keeps the bounds apart.
/// An unknown part may be anything from zero up.
/// </summary>
internal readonly record struct FigureRange(Amount Sum, FigureGaps Gaps)
{
    // A share such as 0.29 has no exact binary form; without rounding, 21 + 0.29 x 100 would stay below 50.
    private const int Digits = 6;

    public double? Exact => Gaps == FigureGaps.None ? Sum.Exact : null;

    /// <summary>Starts with the firm's own figure.</summary>
    public static FigureRange Own(Amount? value) => value is not { } known
        ? new(Amount.AtLeast(0), FigureGaps.OwnMissing)
        : new(known, known.Exact is null ? FigureGaps.OwnBand : FigureGaps.None);

    /// <summary>The part of a tied firm's figure that its weight adds, which must not be nothing.</summary>
    public static Amount Part(Amount? value, TieWeight weight)
    {
        var whole = value ?? Amount.AtLeast(0);
        return Amount.Worked(
            Math.Round(weight.Least * whole.Low, Digits), Math.Round(weight.Greatest * whole.High, Digits),
            whole.IsAboveLow, whole.IsBelowHigh);
    }

    /// <summary>Adds a tied firm's figure by its weight.</summary>
    public FigureRange Plus(Amount? value, TieWeight weight)
    {
        if (weight.Greatest == 0) return this;
        var part = Part(value, weight);
        var gaps = value is not { } known || (weight.Least != weight.Greatest && known.High > 0)
            ? Gaps | FigureGaps.TiesMissing
            : Gaps;
        if (value is { Exact: null }) gaps |= FigureGaps.TiesBand;
        var sum = Amount.Worked(
            Math.Round(Sum.Low + part.Low, Digits), Math.Round(Sum.High + part.High, Digits),
            Sum.IsAboveLow || part.IsAboveLow, Sum.IsBelowHigh || part.IsBelowHigh);
        return new(sum, gaps);
    }

    /// <summary>Leaves room for tied firms of which nothing is known.</summary>
    public FigureRange WithUnknownTies() => new(
        new Amount(Sum.Low, double.PositiveInfinity, Sum.IsAboveLow), Gaps | FigureGaps.TiesMissing);
}
