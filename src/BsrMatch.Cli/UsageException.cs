namespace BsrMatch.Cli;

/// <summary>
/// The command was called in a way it does not know. The message is one line that says how to mend it.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
