using System.Collections.Immutable;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>What a figure counts.</summary>
public enum Unit
{
    /// <summary>Annual work units.</summary>
    Staff,

    /// <summary>Euro.</summary>
    Euro,

    /// <summary>Full years of age.</summary>
    Years,

    /// <summary>Technology readiness levels.</summary>
    Level,
}

/// <summary>What a code stands for.</summary>
public enum CodeKind
{
    /// <summary>A country as ISO 3166-1 alpha-2.</summary>
    Country,

    /// <summary>A region as NUTS code.</summary>
    Region,

    /// <summary>An economic activity as NACE code.</summary>
    Sector,

    /// <summary>A size class of Recommendation 2003/361/EC.</summary>
    Size,

    /// <summary>A kind of organisation.</summary>
    OrganisationType,

    /// <summary>Words of a source.</summary>
    Words,
}

/// <summary>A value that a rule compares, as data; words are put to it where results are
/// written.</summary>
public abstract record RuleValue;

/// <summary>A figure, as far as it is known.</summary>
/// <param name="Amount">A number, or a band.</param>
/// <param name="Unit">What it counts.</param>
public sealed record Figure(Amount Amount, Unit Unit) : RuleValue;

/// <summary>Codes, any of which may be meant.</summary>
/// <param name="Kind">What they stand for.</param>
/// <param name="Items">The codes in their order, one at least.</param>
public sealed record Codes(CodeKind Kind, ImmutableArray<string> Items) : RuleValue
{
    /// <summary>The version of a classification the codes belong to; empty where there is one only.</summary>
    public string Version { get; init; } = "";

    internal static Codes Of<T>(CodeKind kind, IEnumerable<T> items, Func<T, string> spell) =>
        new(kind, [.. items.Select(spell)]);

    /// <inheritdoc/>
    public bool Equals(Codes? other) => ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Version == other.Version
            && Items.AsSpan().SequenceEqual(other.Items.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length == 0
        ? (int)Kind
        : HashCode.Combine(Kind, Items.Length, Items[0], Items[^1]);
}

/// <summary>How a value has to stand to a limit.</summary>
public enum Relation
{
    /// <summary>One of the codes, or inside one.</summary>
    OneOf,

    /// <summary>Outside all of the codes.</summary>
    NoneOf,

    /// <summary>All of them together.</summary>
    AllOf,

    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>Less than the limit.</summary>
    Below,

    /// <summary>More than the limit.</summary>
    Above,
}

/// <summary>What a programme asks for.</summary>
/// <param name="Relation">How the profile's value has to stand to <paramref name="Value"/>.</param>
/// <param name="Value">Figures and codes that are admitted, or shut out.</param>
public sealed record Limit(Relation Relation, RuleValue Value)
{
    internal static Limit AtLeast(double value, Unit unit) =>
        new(Relation.AtLeast, new Figure(value, unit));

    internal static Limit AtMost(double value, Unit unit) => new(Relation.AtMost, new Figure(value, unit));

    /// <summary>The limit that leaves exactly the values of a band.</summary>
    internal static Limit Within(Amount band, Unit unit)
    {
        var (low, high) = (new Figure(band.Low, unit), band.High);
        if (double.IsPositiveInfinity(high))
            return new Limit(band.IsAboveLow ? Relation.Above : Relation.AtLeast, low);
        return band.Least <= 0
            ? new Limit(band.IsBelowHigh ? Relation.Below : Relation.AtMost, new Figure(high, unit))
            : new Limit(Relation.OneOf, new Figure(band, unit));
    }

    /// <summary>Whether a figure is at least, or at most, so much; unknown when nobody can tell.</summary>
    internal Verdict Check(Figure? figure)
    {
        if (figure is null || Value is not Figure { Amount.Low: var limit }) return Verdict.Unknown;
        return Kleene.Of(Relation == Relation.AtLeast
            ? figure.Amount.IsAtLeast(limit)
            : figure.Amount.IsAtMost(limit));
    }
}
