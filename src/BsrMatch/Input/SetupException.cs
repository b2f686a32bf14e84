namespace BsrMatch.Input;

/// <summary>
/// The surroundings are not as needed: a model bundle is missing or damaged, a store is locked. The message
/// is one line that says what to do.
/// </summary>
public sealed class SetupException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do, on one line.</param>
    /// <param name="cause">The technical cause, shown only on request.</param>
    public SetupException(string message, Exception? cause = null) : base(message, cause) { }
}
