using System.Globalization;
using BsrMatch.Learning;

namespace BsrMatch.Tests.Learning;

/// <summary>Small outcomes.</summary>
internal static class SomeFeedback
{
    public static Feedback Of(
        string profile, string programme, string outcome, string day = "2026-03-01", int? rank = null) => new()
        {
            ProfileId = profile,
            ProgrammeId = programme,
            Outcome = Outcome.TryParse(outcome, out var read) ? read : throw new ArgumentException(outcome),
            Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Rank = rank,
        };

    public static FeedbackEntry Entry(
        string profile, string programme, string outcome, string day = "2026-03-01", int? rank = null) =>
        new(Of(profile, programme, outcome, day, rank), "outcomes.csv", 2);
}
