namespace BsrMatch.Profiles;

/// <summary>
/// One figure of a firm with its ties added: between which bounds it lies, and which missing values keep the
/// bounds apart. An unknown part may be anything from zero up.
/// </summary>
internal readonly record struct FigureRange(double Low, double High, bool OwnMissing, bool TiesMissing)
{
    // A share such as 0.29 has no exact binary form; without rounding, 21 + 0.29 x 100 would stay below 50.
    private const int Digits = 6;

    public double? Exact => OwnMissing || TiesMissing ? null : Low;

    /// <summary>Starts with the firm's own figure.</summary>
    public static FigureRange Own(double? value) => value is { } known
        ? new(known, known, false, false)
        : new(0, double.PositiveInfinity, true, false);

    /// <summary>Adds a tied firm's figure by its weight.</summary>
    public FigureRange Plus(double? value, TieWeight weight)
    {
        if (weight.Greatest == 0) return this;
        if (value is not { } known) return WithUnknownTies();
        return this with
        {
            Low = Math.Round(Low + (weight.Least * known), Digits),
            High = Math.Round(High + (weight.Greatest * known), Digits),
            TiesMissing = TiesMissing || (weight.Least != weight.Greatest && known > 0),
        };
    }

    /// <summary>Leaves room for tied firms of which nothing is known.</summary>
    public FigureRange WithUnknownTies() => this with { High = double.PositiveInfinity, TiesMissing = true };
}
