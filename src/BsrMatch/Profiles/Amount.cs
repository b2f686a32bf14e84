namespace BsrMatch.Profiles;

/// <summary>
/// A figure of a firm as far as it is known: one number, or a band such as <c>50-249</c>, <c>&lt;10</c> or
/// <c>250+</c>. A band is never replaced by a number within it.
/// </summary>
/// <remarks>Two amounts are equal when their bounds are. The default is exactly 0.</remarks>
public readonly record struct Amount
{
    internal Amount(double low, double high, bool isAboveLow = false, bool isBelowHigh = false)
    {
        if (!(low >= 0) || !double.IsFinite(low))
            throw new ArgumentOutOfRangeException(nameof(low), low, "is negative or no finite number");
        var isEmpty = low == high && (isAboveLow || isBelowHigh);
        if (!(low <= high) || isEmpty)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"leaves nothing from {low} up");
        // Adding zero turns a negative zero into the usual one.
        (Low, High) = (low + 0.0, high + 0.0);
        IsAboveLow = isAboveLow;
        IsBelowHigh = isBelowHigh && double.IsFinite(high);
    }

    /// <summary>The lower bound: 0 or more, finite.</summary>
    public double Low { get; }

    /// <summary>The upper bound; positive infinity when there is none.</summary>
    public double High { get; }

    /// <summary>Whether the figure lies above <see cref="Low"/> and cannot be equal to it.</summary>
    public bool IsAboveLow { get; }

    /// <summary>Whether the figure lies below <see cref="High"/> and cannot be equal to it.</summary>
    public bool IsBelowHigh { get; }

    /// <summary>The number when it is known exactly, else null.</summary>
    public double? Exact => Low == High ? Low : null;

    /// <summary>The least number within the bounds.</summary>
    internal double Least => IsAboveLow ? double.BitIncrement(Low) : Low;

    /// <summary>The greatest number within the bounds; positive infinity when there is none.</summary>
    internal double Greatest => IsBelowHigh ? double.BitDecrement(High) : High;

    /// <summary>A figure known exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public static implicit operator Amount(double value) => Exactly(value);

    /// <summary>A figure known exactly, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public static Amount Exactly(double value) => new(value, value);

    /// <summary>A band with both ends in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is out of range, or they cross.</exception>
    public static Amount Between(double low, double high) => new(low, high);

    /// <summary><c>250+</c>: so much or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public static Amount AtLeast(double low) => new(low, double.PositiveInfinity);

    /// <summary><c>&lt;10</c>: from 0 up, but below so much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public static Amount Below(double high) => new(0, high, isBelowHigh: true);

    /// <summary><c>&gt;10</c>: more than so much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public static Amount Above(double low) => new(low, double.PositiveInfinity, isAboveLow: true);

    /// <summary>
    /// Reads a number (<c>12.5</c>, <c>1,000,000</c>, <c>1 000 000</c>) or a band (<c>50-249</c>,
    /// <c>50 to 249</c>, <c>&lt;10</c>, <c>under 10</c>, <c>up to 10</c>, <c>&gt;10</c>, <c>10+</c>,
    /// <c>≥250</c>, <c>250 or more</c>). A comma parts thousands and never decimals.
    /// </summary>
    public static bool TryParse(string text, out Amount value) => AmountText.TryRead(text, false, out value);

    /// <summary>
    /// Reads a sum of money: as <see cref="TryParse"/>, with <c>EUR</c> or <c>€</c> if need be, and with
    /// <c>k</c>, <c>thousand</c>, <c>m</c> or <c>million</c> behind a number. In <c>2-10 million</c> the word
    /// counts for both ends.
    /// </summary>
    public static bool TryParseEuro(string text, out Amount value) =>
        AmountText.TryRead(text, true, out value);

    /// <summary>Bounds that were worked out: where rounding made them meet, they are the number.</summary>
    internal static Amount Worked(double low, double high, bool isAboveLow, bool isBelowHigh) =>
        low == high ? Exactly(low) : new(low, high, isAboveLow, isBelowHigh);

    /// <summary>Whether the figure is at most <paramref name="limit"/>; null when the band leaves it
    /// open.</summary>
    public bool? IsAtMost(double limit) => Greatest <= limit ? true : Least > limit ? false : null;

    /// <summary>Whether the figure is at least <paramref name="limit"/>; null when the band leaves it
    /// open.</summary>
    public bool? IsAtLeast(double limit) => Least >= limit ? true : Greatest < limit ? false : null;

    /// <summary>Whether every number within <paramref name="other"/> lies within this amount.</summary>
    public bool Contains(Amount other) => Least <= other.Least && other.Greatest <= Greatest;

    /// <summary>The shortest text that <see cref="TryParse"/> reads back: <c>12.5</c>, <c>50-249</c>,
    /// <c>&lt;10</c>, <c>10+</c>.</summary>
    public override string ToString() => AmountText.Write(this, AmountText.Write, '-');

    /// <summary>The amount in signs that need no language, each number as <paramref name="number"/> spells
    /// it: <c>2,000,000–10,000,000</c>.</summary>
    public string ToString(Func<double, string> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return AmountText.Write(this, number, '–');
    }
}
