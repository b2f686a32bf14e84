using System.Collections.Immutable;

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
/// <param name="Least">The least it may be.</param>
/// <param name="Greatest">
/// The greatest it may be; equal to <paramref name="Least"/> when it is known exactly, infinite when open.
/// </param>
/// <param name="Unit">What it counts.</param>
/// <param name="IsBelowGreatest">Whether it is sure to be less than <paramref name="Greatest"/>.</param>
public sealed record Figure(double Least, double Greatest, Unit Unit, bool IsBelowGreatest = false)
    : RuleValue
{
    /// <summary>A figure known exactly.</summary>
    public static Figure Exactly(double value, Unit unit) => new(value, value, unit);

    /// <summary>The figure where it is known exactly; null else.</summary>
    public double? Exact => Least.Equals(Greatest) ? Least : null;
}

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
    public bool Equals(Codes? other) => other is not null && Kind == other.Kind && Version == other.Version
        && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Items.Length > 0 ? Items[0] : "");
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
}

/// <summary>What a programme asks for.</summary>
/// <param name="Relation">How the profile's value has to stand to <paramref name="Value"/>.</param>
/// <param name="Value">Figures and codes that are admitted, or shut out.</param>
public sealed record Limit(Relation Relation, RuleValue Value)
{
    internal static Limit AtLeast(double value, Unit unit) =>
        new(Relation.AtLeast, Figure.Exactly(value, unit));

    internal static Limit AtMost(double value, Unit unit) =>
        new(Relation.AtMost, Figure.Exactly(value, unit));

    internal static Limit Below(double value, Unit unit) =>
        new(Relation.Below, Figure.Exactly(value, unit));

    /// <summary>Whether a figure keeps to the limit; unknown when nobody can tell.</summary>
    internal Verdict Check(Figure? figure)
    {
        if (figure is null || Value is not Figure { Least: var limit }) return Verdict.Unknown;
        var isBelow = figure.Greatest < limit || (figure.IsBelowGreatest && figure.Greatest <= limit);
        var isAbove = figure.Least > limit;
        return Relation switch
        {
            Relation.AtLeast => Kleene.Of(figure.Least >= limit ? true : isBelow ? false : null),
            Relation.AtMost => Kleene.Of(figure.Greatest <= limit ? true : isAbove ? false : null),
            _ => Kleene.Of(isBelow ? true : figure.Least >= limit ? false : null),
        };
    }
}
