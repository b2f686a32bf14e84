using BsrMatch.Input;

namespace BsrMatch.Files.Importing.Records;

/// <summary>What a file holds in one place.</summary>
internal enum RawKind
{
    Text,
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A spreadsheet's error such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula whose result the file does not hold.</summary>
    NoResult,
}

/// <summary>A value as it stands in the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text or its digits.</param>
/// <param name="Line">Its line or row.</param>
/// <param name="IsItem">Whether it is one of a list, and so no list itself.</param>
internal readonly record struct RawValue(RawKind Kind, string Text, int Line, bool IsItem)
{
    public bool IsBlank => Kind == RawKind.Text && string.IsNullOrWhiteSpace(Text);
}

/// <summary>An entry of a file, not yet understood: values by the names they have there.</summary>
internal sealed class RawRecord(int line)
{
    /// <summary>Where it begins.</summary>
    public int Line { get; } = line;

    /// <summary>The values in their order; a name may come several times.</summary>
    public List<(string Key, RawValue Value)> Values { get; } = [];

    /// <summary>The JSON it was; null for a row of a table.</summary>
    public LocatedJson? Node { get; init; }

    /// <summary>What is wrong with it already; null where it could be cut out.</summary>
    public IReadOnlyList<Fault>? Faults { get; init; }
}
