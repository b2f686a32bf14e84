namespace BsrMatch.Profiles;

/// <summary>One step of the size arithmetic, as data to be put into words.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Article">The article of the Annex to Recommendation 2003/361/EC it rests on, such as
/// <c>6(2)</c>.</param>
public abstract record SizeStep(SizeStepKind Kind, string Article);

/// <summary>The firm's own figures of the last accounting year.</summary>
/// <param name="Figures">As far as they are given.</param>
public sealed record OwnFiguresStep(YearFigures Figures) : SizeStep(SizeStepKind.OwnFigures, "6(1)");

/// <summary>Something assumed or noticed that has no figures of its own.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Article">The article it rests on.</param>
public sealed record RemarkStep(SizeStepKind Kind, string Article) : SizeStep(Kind, Article);

/// <summary>One tie and what it adds, or why it adds nothing.</summary>
/// <param name="Kind">How it is treated.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Index">Its place among the profile's ties, from 0.</param>
/// <param name="Tie">The tie.</param>
/// <param name="Weight">What part of its figures is added, 0 to 1; a band when its share is unknown.</param>
/// <param name="Adds">The parts added, unknown where the tie's figure is; null when nothing is added.</param>
public sealed record TieStep(
    SizeStepKind Kind, string Article, int Index, PartnerFirm Tie, Amount Weight, YearFigures? Adds)
    : SizeStep(Kind, Article);

/// <summary>One figure with all ties added; told only where ties add something.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Sum">The sum, as far as it is known; 0 or more when nothing is.</param>
public sealed record SumStep(SizeFigure Figure, Amount Sum) : SizeStep(SizeStepKind.Sum, "6(2)");

/// <summary>A sum held against a ceiling of Article 2; told only of figures that are known at all.</summary>
/// <param name="Article">2(1) for medium, 2(2) for small, 2(3) for micro firms.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="Sum">The sum, ties included.</param>
/// <param name="Class">The class whose ceiling it is: the least that the sum may fit, or medium when it fits
/// none.</param>
/// <param name="Ceiling">The ceiling: headcount must stay below it, money may reach it.</param>
/// <param name="IsWithin">Whether the sum keeps to it; null when that is open.</param>
public sealed record CeilingStep(
    string Article, SizeFigure Figure, Amount Sum, SizeClass Class, double Ceiling, bool? IsWithin)
    : SizeStep(SizeStepKind.Ceiling, Article);

/// <summary>Public bodies hold 25% or more, so the firm is no SME whatever its figures.</summary>
/// <param name="Share">What they hold together at least, 0.25 or more.</param>
public sealed record PublicControlStep(double Share) : SizeStep(SizeStepKind.PublicControl, "3(4)");

/// <summary>What the rule of two consecutive years comes to.</summary>
/// <param name="Kind">One of the kinds that name years.</param>
/// <param name="Before">The firm's own figures of the year before; null when they are not given.</param>
/// <param name="ThisYear">The classes the last year gives.</param>
/// <param name="YearBefore">The classes the year before gives; empty when it is not given.</param>
public sealed record YearsStep(
    SizeStepKind Kind, YearFigures? Before, IReadOnlyList<SizeClass> ThisYear,
    IReadOnlyList<SizeClass> YearBefore)
    : SizeStep(Kind, "4(2)");

/// <summary>The classes that remain, smallest first.</summary>
/// <param name="Possible">One when the class is certain.</param>
public sealed record ResultStep(IReadOnlyList<SizeClass> Possible) : SizeStep(SizeStepKind.Result, "2");
