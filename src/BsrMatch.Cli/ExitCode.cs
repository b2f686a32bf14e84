namespace BsrMatch.Cli;

/// <summary>What the process tells its caller; documented for scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int SomeRowsFailed = 4;
    public const int BadSurroundings = 5;
    public const int Cancelled = 130;
}
