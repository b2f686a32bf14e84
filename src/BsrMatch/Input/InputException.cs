namespace BsrMatch.Input;

/// <summary>An input that cannot be used. Carries every fault found, not only the first.</summary>
public sealed class InputException : Exception
{
    /// <summary>Creates the exception from all faults of one input.</summary>
    /// <param name="faults">At least one fault.</param>
    public InputException(IReadOnlyList<Fault> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>Creates the exception from a single fault.</summary>
    public InputException(Fault fault) : this([fault]) { }

    /// <summary>Every fault found, in the order of the input.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
