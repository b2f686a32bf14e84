using System.Globalization;
using System.Text.Json;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>Turns a cell into what JSON would tell of an outcome, which its own reader then checks.</summary>
internal static class OutcomeCell
{
    /// <summary>Reads a cell.</summary>
    /// <param name="field">The field it holds.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="line">Where it is.</param>
    /// <param name="fault">What is wrong with it; null where nothing is, or its reader will tell.</param>
    /// <returns>Null where it holds nothing, or nothing that can be read.</returns>
    public static LocatedJson? Read(
        string field, in Cell cell, int line, out (string Expected, string Remedy)? fault)
    {
        fault = cell.Kind switch
        {
            CellKind.Error when !WordTables.IsUnknown(cell.Text) =>
                ("a value, not an error", "mend the formula in the workbook, or clear the cell"),
            CellKind.NoResult => ("the result of the formula, which the file does not hold",
                "open it in a spreadsheet program and save it again"),
            CellKind.LongText => ("a short sign", "shorten it"),
            _ => null,
        };
        var text = cell.Shown.Trim();
        if (fault is not null || text.Length == 0 || WordTables.IsUnknown(text)) return null;
        return field switch
        {
            OutcomeFields.Date => Day(cell, text, line, out fault),
            OutcomeFields.Grade or OutcomeFields.Rank => Number(text, line),
            _ => LocatedJson.Of(JsonValueKind.String, line, GuardedText.Of(text)),
        };
    }

    private static LocatedJson? Day(
        in Cell cell, string text, int line, out (string Expected, string Remedy)? fault)
    {
        fault = null;
        if (cell.Kind == CellKind.Day) return LocatedJson.Of(JsonValueKind.String, line, text);
        var day = DayText.Read(text, out var isOpen);
        if (isOpen) fault = ("a date that can be read in one way only", "write it as 2026-03-31");
        return isOpen ? null : LocatedJson.Of(
            JsonValueKind.String, line, day is { } read ? DayText.Write(read) : text);
    }

    private static LocatedJson Number(string text, int line)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number);
        // What is none is no number of JSON either, and is shown as it stands.
        return LocatedJson.Of(isNumber ? JsonValueKind.Number : JsonValueKind.Undefined, line,
            isNumber ? text : Excerpt.Of(text));
    }
}
