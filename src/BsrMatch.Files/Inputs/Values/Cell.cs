namespace BsrMatch.Files.Inputs.Values;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text that somebody typed, or that a text file holds.</summary>
    Text,

    /// <summary>Text of a workbook's cell, in which no spreadsheet changed anything.</summary>
    TypedText,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number shown as a percentage: 0.25 for 25%.</summary>
    Percentage,

    /// <summary>A day, as a spreadsheet's serial number of 1900.</summary>
    Day,

    /// <summary>True or false: 1 or 0.</summary>
    Boolean,

    /// <summary>An error such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula whose result the file does not hold.</summary>
    NoResult,

    /// <summary>A text above the limit, cut; the number is its length.</summary>
    LongText,
}

/// <summary>A cell of a table.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text; of a number its digits, of a day the format it is shown in.</param>
/// <param name="Number">Its number, see <see cref="CellKind"/>.</param>
internal readonly record struct Cell(CellKind Kind, string Text, double Number = 0)
{
    /// <summary>A cell of a text file.</summary>
    public static Cell Of(string text) => new(text.Length == 0 ? CellKind.Empty : CellKind.Text, text);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsBlank => Kind == CellKind.Empty
        || (Kind is CellKind.Text or CellKind.TypedText && string.IsNullOrWhiteSpace(Text));

    /// <summary>The cell for a person: a day is written as one.</summary>
    public string Shown => Kind switch
    {
        CellKind.Day => SerialDay.Write(Number),
        CellKind.Boolean => Number != 0 ? "true" : "false",
        _ => Text ?? "",
    };
}
