namespace BsrMatch.Files.Inputs;

/// <summary>The form of a client list.</summary>
public enum ListFormat
{
    /// <summary>Text with commas, semicolons or tabs; which of them is told from its first lines.</summary>
    Csv,

    /// <summary>Text with tabs.</summary>
    Tsv,

    /// <summary>The first or a named sheet of an Excel workbook.</summary>
    Xlsx,

    /// <summary>A list of profiles, one profile, or an object with one list.</summary>
    Json,

    /// <summary>One profile a line.</summary>
    Jsonl,

    /// <summary>Apache Parquet, columns by name.</summary>
    Parquet,
}
