namespace BsrMatch.Profiles;

/// <summary>How a firm of a class that is not admitted would come to one that is.</summary>
public enum SizeRemedyKind
{
    /// <summary>One figure would have to change.</summary>
    Change,

    /// <summary>One figure would have to change and stay so for two years running.</summary>
    ChangeForTwoYears,

    /// <summary>The last year's figures fit already and would have to stay so for another year.</summary>
    KeepForAnotherYear,
}

/// <summary>What one figure would have to be.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Is">What it is, ties included.</param>
/// <param name="Needed">What it would have to be, such as below 50, with all else as it is.</param>
public sealed record SizeChange(SizeFigure Figure, Amount Is, Amount Needed);

/// <summary>The single figure that keeps a firm out of the classes admitted.</summary>
/// <param name="Kind">Whether a change is called for, or only time.</param>
/// <param name="Choices">The changes of which any one would do; empty when only time is called for.</param>
/// <param name="IsEnough">Whether that would surely do; false where another value is unknown, so that it only
/// might.</param>
public sealed record SizeRemedy(SizeRemedyKind Kind, IReadOnlyList<SizeChange> Choices, bool IsEnough)
{
    private static readonly SizeFigure[] Figures = Enum.GetValues<SizeFigure>();

    internal static SizeRemedy? Of(
        GroupFigures figures, SizeRange thisYear, SizeStepKind years, IReadOnlyCollection<SizeClass> admitted)
    {
        if (thisYear.IsWithin(admitted)) return new(SizeRemedyKind.KeepForAnotherYear, [], true);
        var kind = years is SizeStepKind.YearsAgree or SizeStepKind.YearBeforeHolds
            or SizeStepKind.YearBeforeOpen
            ? SizeRemedyKind.ChangeForTwoYears
            : SizeRemedyKind.Change;
        foreach (var isEnough in (ReadOnlySpan<bool>)[true, false])
        {
            var choices = Figures.Where(figure => IsKnown(figures[figure]))
                .Select(figure => Change(figures, figure, admitted, isEnough))
                .OfType<SizeChange>().ToList();
            if (choices.Count > 0) return new(kind, choices, isEnough);
        }

        return thisYear.Classes.Any(admitted.Contains)
            ? new(SizeRemedyKind.KeepForAnotherYear, [], false)
            : null;
    }

    // Of what nobody knows, nobody can say that it would have to change.
    private static bool IsKnown(FigureRange figure) =>
        (figure.Gaps & (FigureGaps.OwnMissing | FigureGaps.TiesMissing)) == FigureGaps.None;

    // The nearest classes of this one figure, downwards first, that bring the firm in.
    private static SizeChange? Change(
        in GroupFigures figures, SizeFigure figure, IReadOnlyCollection<SizeClass> admitted, bool surely)
    {
        var now = SizeCeilings.Classes(figure, figures[figure].Sum);
        var group = figures;
        var found = Find((int)now.Greatest - 1, -1);
        var step = found is null ? 1 : -1;
        if ((found ?? Find((int)now.Least + 1, step)) is not { } near) return null;
        var far = near;
        while (IsIn(far + step)) far += step;
        var (least, greatest) = ((SizeClass)Math.Min(near, far), (SizeClass)Math.Max(near, far));
        return new(figure, group[figure].Sum, SizeCeilings.Values(figure, least, greatest));

        int? Find(int from, int by)
        {
            for (var size = from; size is >= 0 and <= (int)SizeClass.Large; size += by)
                if (IsIn(size)) return size;
            return null;
        }

        bool IsIn(int size)
        {
            if (size is < 0 or > (int)SizeClass.Large) return false;
            var classes = With(group, figure, (SizeClass)size);
            return surely ? classes.IsWithin(admitted) : classes.Classes.Any(admitted.Contains);
        }
    }

    // The classes there would be if one figure were of a given class and all else as it is.
    private static SizeRange With(in GroupFigures figures, SizeFigure figure, SizeClass size)
    {
        var (staff, turnover, balance) = (ClassesOf(SizeFigure.Headcount, figures),
            ClassesOf(SizeFigure.Turnover, figures), ClassesOf(SizeFigure.BalanceSheet, figures));
        return staff.OrGreater(turnover.OrLess(balance));

        SizeRange ClassesOf(SizeFigure other, in GroupFigures group) => other == figure
            ? new(size, size)
            : SizeCeilings.Classes(other, group[other].Sum);
    }
}
