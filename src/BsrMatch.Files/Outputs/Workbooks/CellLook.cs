namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>What a cell looks like; the order is that of the workbook's styles.</summary>
internal enum CellLook
{
    /// <summary>Plain text, which may run on into empty cells.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The title of a table within a sheet.</summary>
    Subtitle,

    /// <summary>What a fact is called.</summary>
    Label,

    /// <summary>The same at the right edge, beside its fact.</summary>
    LabelRight,

    /// <summary>A fact that is a number.</summary>
    Fact,

    /// <summary>How to read something.</summary>
    Note,

    /// <summary>The same at the right edge, beside what it is about.</summary>
    NoteRight,

    /// <summary>What a person should not miss.</summary>
    Warning,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>The same, turned upwards.</summary>
    UprightHeading,

    /// <summary>Text in a table, wrapped.</summary>
    Text,

    /// <summary>The same for what matters less.</summary>
    GreyText,

    /// <summary>The same for what matters more.</summary>
    BoldText,

    /// <summary>A web address that can be followed.</summary>
    Link,

    /// <summary>A whole number in a table.</summary>
    Number,

    /// <summary>A share in a table, in per cent.</summary>
    Share,

    /// <summary>Cannot take part, in the heat map.</summary>
    Shut,

    /// <summary>Nothing is known of the pair, in the heat map.</summary>
    Blank,

    /// <summary>The palest of the six colours of a fit; the others follow.</summary>
    Fit,

    /// <summary>The palest of the six where the verdict is open; the others follow.</summary>
    OpenFit = Fit + HeatScale.Steps,
}
