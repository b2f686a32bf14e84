using BsrMatch.Input;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>Chooses the sheet that is read: the one named, else the first that is not hidden and holds
/// something.</summary>
internal sealed class SheetChoice(string source, WorkbookPart workbook, Func<WorksheetPart, bool> isFilled)
{
    private const int MostNamed = 5;

    /// <exception cref="InputException">There is no such sheet.</exception>
    public (WorksheetPart Sheet, IReadOnlyList<string> Remarks) Choose(string? name)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? [];
        if (name is not null) return (Named(sheets, name), []);
        foreach (var sheet in sheets.Where(IsVisible))
        {
            if (Part(sheet) is { } part && isFilled(part)) return (part, Remarks(sheets, sheet));
        }

        throw ListFault.Of(source, "a sheet with a table",
            sheets.All(IsVisible) ? "the workbook is empty; check the file"
                : "the sheets that are not hidden are empty; name another with --sheet");
    }

    private static List<string> Remarks(List<Sheet> sheets, Sheet chosen)
    {
        var others = sheets.Where(sheet => sheet != chosen && IsVisible(sheet)).Select(NameOf).ToList();
        var hidden = sheets.Where(sheet => !IsVisible(sheet)).Select(NameOf).ToList();
        var remarks = new List<string>();
        if (others.Count > 0)
            remarks.Add($"only the sheet \"{NameOf(chosen)}\" is read, not {Listed(others)}; --sheet names "
                + $"another");
        if (hidden.Count > 0) remarks.Add($"hidden sheets are not read: {Listed(hidden)}");
        return remarks;
    }

    private WorksheetPart Named(List<Sheet> sheets, string name)
    {
        var sheet = sheets.FirstOrDefault(sheet => NameOf(sheet).Equals(name.Trim(),
            StringComparison.OrdinalIgnoreCase));
        if (sheet is not null && Part(sheet) is { } part) return part;
        var near = Spelling.Nearest(name, sheets.Select(NameOf));
        throw ListFault.Of(source, "a sheet of the workbook", near is null
            ? $"--sheet names none; there are {Listed([.. sheets.Select(NameOf)])}"
            : $"--sheet names none; did you mean \"{near}\"?");
    }

    private WorksheetPart? Part(Sheet sheet) =>
        sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) ? part as WorksheetPart : null;

    private static bool IsVisible(Sheet sheet) => (sheet.State?.InnerText ?? "visible") == "visible";

    private static string NameOf(Sheet sheet) => sheet.Name?.Value ?? "";

    private static string Listed(List<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(name => $"\"{Excerpt.Of(name, 31)}\""))
        + (names.Count > MostNamed ? " ..." : "");
}
