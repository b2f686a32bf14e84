using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>What rules found, in sentences of one language.</summary>
public static class RuleWords
{
    // Those of programmes, and of size classes: a few for each programme.
    private static readonly Remembered<(string Language, Limit Limit), string> Limits = new(20_000);

    /// <summary>A profile's value, such as <c>Latvia</c> or <c>7 or 8 years</c>.</summary>
    public static string Value(Phrases phrases, RuleValue value)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return value switch
        {
            Figure figure => Value(phrases, figure),
            Codes codes => phrases.Or(Names(phrases, codes)),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
    }

    /// <summary>A programme's condition, such as <c>at most 50</c> or <c>Latvia or Poland</c>.</summary>
    public static string Limit(Phrases phrases, Limit limit)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(limit);
        return Limits.Get(
            (phrases.Language, limit), phrases, static (phrases, key) => Tell(phrases, key.Limit));
    }

    /// <summary>One rule's finding as a sentence.</summary>
    public static string Sentence(Phrases phrases, RuleResult result)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(result);
        var outcome = result is { Outcome: Verdict.Unknown, Value: not null }
            ? "coarse"
            : MatchJson.Spell(result.Outcome);
        return phrases.Of($"rule.{result.Rule}.{outcome}",
            ("value", result.Value is { } value ? Value(phrases, value) : ""),
            ("limit", Limit(phrases, result.Limit)));
    }

    /// <summary>What alone keeps the firm out, and by how much, as a sentence.</summary>
    public static string NearMiss(Phrases phrases, NearMiss nearMiss)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(nearMiss);
        return phrases.Of(nearMiss.IsCertain ? "near.certain" : "near.possible",
            ("change", phrases.Or([.. nearMiss.AnyOf.Select(change => Describe(phrases, change))])));
    }

    private static string Tell(Phrases phrases, Limit limit) =>
        (limit.Relation, limit.Value) switch
        {
            (Relation.AtLeast, var least) => phrases.Of("limit.at-least", ("n", Value(phrases, least))),
            (Relation.AtMost, var greatest) => phrases.Of("limit.at-most", ("n", Value(phrases, greatest))),
            (Relation.Above, var beyond) => phrases.Of("limit.above", ("n", Value(phrases, beyond))),
            (Relation.Below, var beyond) => phrases.Of("limit.below", ("n", Value(phrases, beyond))),
            (Relation.NoneOf, Codes codes) =>
                phrases.Of("limit.none-of", ("list", phrases.And(Names(phrases, codes)))),
            (Relation.AllOf, Codes codes) => phrases.And(Names(phrases, codes)),
            (_, var admitted) => Value(phrases, admitted),
        };

    private static string Describe(Phrases phrases, Change change)
    {
        if (change.Time == ChangeTime.AnotherYear) return phrases.Of("change.another-year");
        var (subject, limit, value) = (phrases.Of($"subject.{change.Subject}"),
            Limit(phrases, change.Limit), Value(phrases, change.Value));
        var off = Difference(change);
        var key = off is null or 0 ? "other" : off > 0 ? "over" : "short";
        var difference = off is { } known && change.Value is Figure figure
            ? Amount(phrases, figure.Unit, Math.Abs(known))
            : "";
        var told = phrases.Of($"change.{key}", ("subject", subject), ("limit", limit), ("value", value),
            ("difference", difference));
        return change.Time == ChangeTime.TwoYears ? phrases.Of("change.two-years", ("change", told)) : told;
    }

    // By how much a figure misses a limit on one side; null where that is no single number.
    private static double? Difference(Change change) =>
        change.Value is Figure { Amount.Exact: { } known }
        && change.Limit.Value is Figure { Amount.Exact: { } bound }
            ? Math.Round(known - bound, 6)
            : null;

    private static string Value(Phrases phrases, Figure figure)
    {
        var (amount, unit) = figure;
        if (amount.Exact is { } exact) return Amount(phrases, unit, exact);
        if (double.IsPositiveInfinity(amount.High))
        {
            var low = Amount(phrases, unit, amount.Low);
            return amount.IsAboveLow
                ? phrases.Of("limit.above", ("n", low))
                : phrases.Of("figure.from", ("a", low));
        }

        var high = Amount(phrases, unit, amount.High);
        if (amount is { IsBelowHigh: true, Low: 0 }) return phrases.Of("limit.below", ("n", high));
        if (unit == Unit.Years)
            return phrases.Of("figure.either", ("a", phrases.Number(amount.Low)), ("b", high));
        if (amount.IsAboveLow || amount.IsBelowHigh)
        {
            var from = Amount(phrases, unit, amount.Low);
            return phrases.And([
                phrases.Of(amount.IsAboveLow ? "limit.above" : "limit.at-least", ("n", from)),
                phrases.Of(amount.IsBelowHigh ? "limit.below" : "limit.at-most", ("n", high)),
            ]);
        }

        var range = phrases.Of(
            "figure.range", ("a", phrases.Number(amount.Low)), ("b", phrases.Number(amount.High)));
        return unit == Unit.Euro ? phrases.Of("euro", ("n", range)) : range;
    }

    private static string Amount(Phrases phrases, Unit unit, double value) => unit switch
    {
        Unit.Euro => phrases.Euro(value),
        Unit.Years => phrases.Counted("years", (int)Math.Min(value, int.MaxValue)),
        _ => phrases.Number(value),
    };

    private static List<string> Names(Phrases phrases, Codes codes) =>
        [.. codes.Items.Select(code => Name(phrases, codes, code))];

    private static string Name(Phrases phrases, Codes codes, string code) => codes.Kind switch
    {
        CodeKind.Country => phrases.OrNull($"country.{code}") ?? code,
        CodeKind.Size => phrases.Of($"size.{code}"),
        CodeKind.OrganisationType => phrases.Of($"type.{code}"),
        CodeKind.Sector => Sector(phrases, codes.Version, code),
        _ => code,
    };

    private static string Sector(Phrases phrases, string version, string text) =>
        NaceCode.TryParse(text, version, out var code)
            ? phrases.Of(text.Length == 1 ? "code.section" : "code.sector",
                ("code", version == "2.1" ? $"{text} ({Origin(code)})" : text),
                ("name", phrases.Of($"section.{SectionKey(code)}")))
            : text;

    // Rev. 2 is what most programmes name, and a code of Rev. 2.1 may mean something else there.
    private static string Origin(NaceCode code)
    {
        const int mostTold = 3;
        var before = code.InOtherVersion();
        return before.Count is > 0 and <= mostTold
            ? $"Rev. 2.1; Rev. 2: {string.Join(", ", before)}"
            : "Rev. 2.1";
    }

    // The resource names sections by their letters in Rev. 2. In Rev. 2.1 J became two, and the letters after
    // it moved by one.
    internal static string SectionKey(NaceCode code) => (code.Version, code.Section) switch
    {
        ("2.1", 'J') => "publishing",
        ("2.1", 'K') => "telecommunication",
        ("2.1", > 'K') => ((char)(code.Section - 1)).ToString(),
        _ => code.Section.ToString(),
    };
}
