using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing.Records;

/// <summary>A file that is cut into entries.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>What to call it in a fault.</summary>
    string Name { get; }

    /// <summary>What a person should know about the file as a whole.</summary>
    IReadOnlyList<string> Remarks { get; }

    /// <summary>The names of its columns; null where only the entries tell.</summary>
    IReadOnlyList<string>? Columns { get; }

    /// <summary>Which sign parts decimals in a column.</summary>
    DecimalSign SignOf(string column);

    /// <summary>The entries, lazily; to be asked for once.</summary>
    /// <exception cref="InputException">The file is damaged.</exception>
    IEnumerable<RawRecord> Records();

    /// <summary>Says which columns hold numbers, before the first is read.</summary>
    void Settle(IEnumerable<(string Column, EntryForm Form)> columns)
    {
    }
}
