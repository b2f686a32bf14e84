using System.Globalization;
using BsrMatch.Extraction;

namespace BsrMatch.Files.Labelling;

/// <summary>The columns of a sheet of proposals.</summary>
internal static class LabelColumns
{
    public const string ProjectId = "projectId";
    public const string Field = "field";
    public const string Value = "value";
    public const string Keep = "keep";
    public const string Correction = "correction";

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>In the order they are written.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [ProjectId, "title", Field, Value, "confidence", "evidence", Keep, Correction, "note"];

    /// <summary>The cells of a row, in that order.</summary>
    public static IReadOnlyList<string> Texts(LabelRow row) =>
    [
        row.ProjectId, row.Title, row.Field, row.Value,
        row.Confidence?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", row.Evidence,
        row.Keep is { } keep ? keep ? Yes : No : "", row.Correction, row.Note,
    ];
}
