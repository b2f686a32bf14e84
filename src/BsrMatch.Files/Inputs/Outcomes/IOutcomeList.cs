using BsrMatch.Input;
using BsrMatch.Learning;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>A list of outcomes that is being read.</summary>
public interface IOutcomeList : IDisposable
{
    /// <summary>What to call it: the file's name, or <c>standard input</c>.</summary>
    string Name { get; }

    /// <summary>What a person should know about it as a whole; empty when there is nothing to say.</summary>
    IReadOnlyList<string> Remarks { get; }

    /// <summary>The names that the fields of an outcome have in the list, where they differ.</summary>
    IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The rows in order, lazily; to be asked for once.</summary>
    /// <exception cref="InputException">The list is damaged beyond the single row.</exception>
    IEnumerable<OutcomeRow> Rows();
}

/// <summary>A row of a list of outcomes that was read.</summary>
/// <param name="Row">Its place in the list, from 1, as a person would look for it.</param>
/// <param name="Entry">The outcome; null where there are faults.</param>
/// <param name="Faults">Everything wrong with it; empty where it is sound.</param>
public sealed record OutcomeRow(long Row, FeedbackEntry? Entry, IReadOnlyList<Fault> Faults);
