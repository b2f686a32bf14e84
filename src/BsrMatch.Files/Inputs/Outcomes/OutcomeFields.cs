using BsrMatch.Files.Inputs.Columns;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>The names of an outcome's fields.</summary>
internal static class OutcomeFields
{
    public const string Profile = "profile";
    public const string Programme = "programme";
    public const string Outcome = "outcome";
    public const string Grade = "grade";
    public const string Date = "date";
    public const string By = "by";
    public const string Run = "run";
    public const string Rank = "rank";

    public static IReadOnlyList<string> All { get; } =
        [Profile, Programme, Outcome, Grade, Date, By, Run, Rank];

    /// <summary>Those without which there is no outcome, beside its code or its grade.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Profile, Programme, Date];

    /// <summary>
    /// What <c>feedback list</c> tells beside them, which follows from them and the store.
    /// </summary>
    public static IReadOnlyList<string> Derived { get; } =
        ["learnedGrade", "propensity", "weight", "replaced", "recordedAt"];

    /// <summary>The field of an outcome that a member of a JSON object means; null for none.</summary>
    public static string? OfMember(string name) => name switch
    {
        "profileId" => Profile,
        "programmeId" => Programme,
        "runId" => Run,
        _ => All.Contains(name) ? name : null,
    };

    /// <summary>Whether a member of a JSON object is one of a profile.</summary>
    public static bool IsOfProfile(string name) =>
        name is FieldPath.PreviousYear or FieldPath.Partners or FieldPath.PastAid
        || FieldPath.Known.Any(field => field.Path.Group.Length == 0 && field.Path.Name == name);
}
