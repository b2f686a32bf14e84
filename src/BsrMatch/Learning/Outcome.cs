using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BsrMatch.Evaluation;

namespace BsrMatch.Learning;

/// <summary>What became of a suggestion: a code, or a grade that somebody gave it.</summary>
public sealed record Outcome
{
    private Outcome(OutcomeCode? code, int? grade) => (Code, Grade) = (code, grade);

    /// <summary>The code; null where there is a grade.</summary>
    public OutcomeCode? Code { get; }

    /// <summary>The grade given, 0 to 4; null where there is a code.</summary>
    public int? Grade { get; }

    /// <summary>An outcome told by its code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code.</exception>
    public static Outcome Of(OutcomeCode code) => Enum.IsDefined(code)
        ? new(code, null)
        : throw new ArgumentOutOfRangeException(nameof(code), code, "no code of an outcome");

    /// <summary>A grade that somebody gave, see <see cref="Qrels"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 to 4.</exception>
    public static Outcome OfGrade(int grade) => Qrels.IsGrade(grade)
        ? new(null, grade)
        : throw new ArgumentOutOfRangeException(nameof(grade), grade, "a grade is 0 to 4");

    /// <summary>Reads a code or a grade.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Outcome? outcome)
    {
        outcome = OutcomeCodes.TryParse(text, out var code) ? Of(code)
            : int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var grade) && Qrels.IsGrade(grade) ? OfGrade(grade)
            : null;
        return outcome is not null;
    }

    /// <summary>The code as it is written, or <c>grade 3</c>.</summary>
    public override string ToString() => Code is { } code
        ? code.Spell()
        : string.Create(CultureInfo.InvariantCulture, $"grade {Grade}");
}
