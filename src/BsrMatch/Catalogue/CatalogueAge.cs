using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>What time has done to an entry: who reads it late is warned.</summary>
internal static class CatalogueAge
{
    /// <summary>An entry that nobody has checked for more than these months may be out of date.</summary>
    public const int MonthsTrusted = 12;

    /// <summary>What somebody should look at on a day.</summary>
    /// <param name="programme">The entry.</param>
    /// <param name="day">The day of asking.</param>
    /// <param name="source">The entry's file.</param>
    /// <param name="line">Its line there.</param>
    public static IEnumerable<Fault> Warnings(Programme programme, DateOnly day, string source, int line)
    {
        var (status, _, closes, verifiedOn) = programme.Lifecycle;
        if (verifiedOn is null)
        {
            yield return new Fault(source, line, "lifecycle.verifiedOn", null,
                "the day somebody last checked the entry", "check it against its source and write the day");
        }
        else if (verifiedOn.Value.DayNumber > day.DayNumber + 1)
        {
            yield return new Fault(source, line, "lifecycle.verifiedOn", IsoDate.Format(verifiedOn.Value),
                $"a day up to {IsoDate.Format(day)}", "correct the day; nobody can have checked it then");
        }
        else if (verifiedOn.Value.AddMonths(MonthsTrusted) < day)
        {
            yield return new Fault(source, line, "lifecycle.verifiedOn", IsoDate.Format(verifiedOn.Value),
                $"a day within the {MonthsTrusted} months before {IsoDate.Format(day)}",
                "check the entry against its source and write the new day");
        }

        if (closes < day && status is null or LifecycleStatus.Open or LifecycleStatus.Forecasted)
        {
            yield return new Fault(source, line, "lifecycle.status", status?.Spell(),
                "closed or archived, since the programme is past its end",
                "say what became of it, and when it returns correct the dates");
        }

        if (status is not (null or LifecycleStatus.Open)
            && programme.Lifecycle.At(day) == LifecycleStatus.Open)
        {
            yield return new Fault(source, line, "lifecycle.status", status.Value.Spell(),
                "open, as the dates say, which overrule the status",
                "correct the dates, or the status; of a call that ended early write the day it did");
        }

        if (programme.Lifecycle.At(day) == LifecycleStatus.Archived
            && programme is { Successor: null, Contact: null })
        {
            yield return new Fault(source, line, "successor", null,
                "what carries on or whom to contact, since the programme is archived",
                "name a successor or a contact");
        }
    }
}
