using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>Cuts a file into rows, whatever its format.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>What to call the file in a fault.</summary>
    string Name { get; }

    /// <summary>What a person should know about the file as a whole.</summary>
    IReadOnlyList<string> Remarks { get; }

    /// <summary>How much was read, 0 to 1; null when unknown.</summary>
    double? Progress { get; }

    /// <summary>The columns' names where the file keeps them apart from its rows; null else.</summary>
    IReadOnlyList<string>? Names { get; }

    /// <summary>Whether a row may not be longer than the names.</summary>
    bool RejectsLongRows { get; }

    /// <summary>Whether 1,234 may be either number where nothing else tells, as in a list parted by
    /// semicolons.</summary>
    bool IsCommaOpen { get; }

    /// <summary>Says, before any row is read, which columns are needed; the others may be left
    /// blank.</summary>
    void Need(IReadOnlySet<int> columns)
    {
    }

    /// <summary>The rows that are not blank, lazily; to be asked for once.</summary>
    /// <exception cref="InputException">The file is damaged.</exception>
    IEnumerable<SourceRow> Rows();

    /// <summary>How many such rows there are; null when that cannot be told before reading.</summary>
    long? Count();
}
