using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Cli.Outputs;

/// <summary>Tells warnings without repeating what many entries share: one line for each kind.</summary>
internal static class WarningLines
{
    private const int PlacesNamed = 5;

    /// <summary>The lines, in the order in which each kind first occurs.</summary>
    /// <param name="warnings">Warnings about any number of entries.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Fault> warnings) =>
    [
        .. warnings.GroupBy(warning => (warning.Field, warning.Remedy))
            .Select(kind => $"warning: {SafeText.OneLine(kind.First() + Others([.. kind.Skip(1)]))}"),
    ];

    private static string Others(IReadOnlyList<Fault> others)
    {
        if (others.Count == 0) return "";
        var places = others.Take(PlacesNamed).Select(Place).ToList();
        var rest = others.Count > places.Count ? ", ..." : "";
        return $" ({others.Count} more like it: {string.Join(", ", places)}{rest})";
    }

    private static string Place(Fault fault) => fault.Line is { } line
        ? $"{Path.GetFileName(fault.Source)}:{line.ToString(CultureInfo.InvariantCulture)}"
        : Path.GetFileName(fault.Source);
}
