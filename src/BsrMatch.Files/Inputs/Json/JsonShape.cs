using BsrMatch.Files.Inputs.Columns;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>How entries lie in a JSON value.</summary>
/// <param name="Noun">What they are called, in the plural.</param>
/// <param name="Fields">Names of which an entry has at least one: an object with one is itself the
/// entry.</param>
/// <param name="Lists">The names a list of entries may have in an object, whose other lists are left out;
/// null where any will do and there must be one only.</param>
internal sealed record JsonShape(string Noun, IReadOnlyList<string> Fields, IReadOnlyList<string>? Lists)
{
    /// <summary>Client lists.</summary>
    public static JsonShape Profiles { get; } = new("profiles",
        [
            .. FieldPath.Known.Where(field => field.Path.Group.Length == 0).Select(field => field.Path.Name),
            FieldPath.PreviousYear, FieldPath.Partners, FieldPath.PastAid,
        ], null);

    /// <summary>Programmes and projects, as they are exported or answered by a service.</summary>
    public static JsonShape Entries { get; } = new("entries",
        ["id", "_id", "title", "acronym", "rcn", "reference", "identifier"],
        ["items", "data", "results", "entries", "programmes", "projects", "opportunities", "calls"]);
}
