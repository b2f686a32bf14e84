using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>How a size class was found, step by step, in sentences of one language.</summary>
public static class SizeWords
{
    private const double AngelsCeilingEur = 1_250_000;

    // A sentence a kind and language.
    private static readonly Remembered<(Phrases Phrases, SizeStepKind Kind), string> Remarks = new(1000);

    /// <summary>Every step of the arithmetic, each with the article it rests on.</summary>
    public static IEnumerable<string> Tell(Phrases phrases, SizeAssessment size)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(size);
        return size.Steps.Where(SaysSomething).Select(step => Tell(phrases, step));
    }

    // "3(2)" is Article 3, paragraph 2.
    private static string Article(Phrases phrases, string article)
    {
        var parts = article.Split('(', ')');
        return parts.Length == 1
            ? phrases.Of("size.article", ("a", article))
            : phrases.Of("size.paragraph", ("a", parts[0]), ("p", parts[1]));
    }

    // Some begin with a figure's name, which stands inside sentences elsewhere.
    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // That a sum of which nothing is known may be anything goes without saying.
    private static bool SaysSomething(SizeStep step) =>
        step is not SumStep { Sum: { Low: 0, High: double.PositiveInfinity } };

    /// <summary>The steps that rest on no answer of the firm's.</summary>
    internal static IReadOnlyList<string> Assumptions(Phrases phrases, SizeAssessment size)
    {
        var assumed = size.Assumed;
        var told = new string[assumed.Count];
        for (var i = 0; i < told.Length; i++)
        {
            told[i] = assumed[i] is RemarkStep remark
                ? Remarks.Get(
                    (phrases, remark.Kind), remark, static (remark, key) => Tell(key.Phrases, remark))
                : Tell(phrases, assumed[i]);
        }

        return told;
    }

    private static string Tell(Phrases phrases, SizeStep step) => phrases.Of("size.step",
        ("text", Capitalise(Text(phrases, step))), ("article", Article(phrases, step.Article)));

    private static string Text(Phrases phrases, SizeStep step)
    {
        var key = $"size.{step.Kind.Spell()}";
        return step switch
        {
            OwnFiguresStep own => phrases.Of(key, ("figures", Figures(phrases, own.Figures))),
            TieStep tie => phrases.Of(key, ("n", phrases.Number(tie.Index + 1)),
                ("figures", Figures(phrases, tie.Adds)), ("share", Share(phrases, tie.Weight)),
                ("euro", phrases.Euro(AngelsCeilingEur))),
            SumStep sum => phrases.Of(key, ("figures", Figure(phrases, sum.Figure, sum.Sum))),
            CeilingStep ceiling => phrases.Of(ceiling.IsWithin switch
            {
                true => "size.ceiling-within",
                false => "size.ceiling-over",
                null => "size.ceiling-open",
            }, ("figures", Figure(phrases, ceiling.Figure, ceiling.Sum)),
                ("size", Names(phrases, [ceiling.Class])), ("limit", Ceiling(phrases, ceiling))),
            PublicControlStep held => phrases.Of(key, ("share", Share(phrases, held.Share))),
            YearsStep years => phrases.Of(key, ("size", Names(phrases, years.ThisYear)),
                ("before", Names(phrases, years.YearBefore))),
            ResultStep result => phrases.Of(key, ("size", Names(phrases, result.Possible))),
            _ => phrases.Of(key),
        };
    }

    private static string Figures(Phrases phrases, YearFigures? figures)
    {
        var told = new List<string>();
        if (figures?.Employees is { } staff) told.Add(Figure(phrases, SizeFigure.Headcount, staff));
        if (figures?.TurnoverEur is { } turnover) told.Add(Figure(phrases, SizeFigure.Turnover, turnover));
        if (figures?.BalanceSheetEur is { } total) told.Add(Figure(phrases, SizeFigure.BalanceSheet, total));
        return told.Count > 0 ? phrases.And(told) : phrases.Of("size.no-figures");
    }

    private static string Figure(Phrases phrases, SizeFigure figure, Amount amount) => figure switch
    {
        SizeFigure.Headcount => phrases.Of("fact.staff", ("n", Say(phrases, amount, Unit.Staff))),
        SizeFigure.Turnover => phrases.Of("fact.turnover", ("euro", Say(phrases, amount, Unit.Euro))),
        _ => phrases.Of("fact.balance-sheet", ("euro", Say(phrases, amount, Unit.Euro))),
    };

    private static string Ceiling(Phrases phrases, CeilingStep step) =>
        RuleWords.Limit(phrases, step.Figure == SizeFigure.Headcount
            ? new Limit(Relation.Below, new Figure(step.Ceiling, Unit.Staff))
            : Limit.AtMost(step.Ceiling, Unit.Euro));

    private static string Share(Phrases phrases, Amount share) => phrases.Of("percent",
        ("n", phrases.Number(Math.Round((share.Exact ?? share.Low) * 100, 6))));

    private static string Say(Phrases phrases, Amount amount, Unit unit) =>
        RuleWords.Value(phrases, new Figure(amount, unit));

    private static string Names(Phrases phrases, IReadOnlyList<SizeClass> sizes) =>
        phrases.Or([.. sizes.Select(size => phrases.Of($"size.{size.Spell()}"))]);
}
