using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>What is wrong with a list as a whole.</summary>
internal static class ListFault
{
    public static InputException Of(string source, string expected, string remedy, long? row = null) =>
        new(new Fault(source, Line(row), "", null, expected, remedy));

    /// <summary>A row's number as a fault's line.</summary>
    public static int? Line(long? row) => row is { } number ? (int)Math.Min(number, int.MaxValue) : null;
}
