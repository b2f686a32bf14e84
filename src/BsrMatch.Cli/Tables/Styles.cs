using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The few colours, so that a meaning has the same one everywhere.</summary>
internal static class Styles
{
    public static readonly Style Title = new(decoration: Decoration.Bold);
    public static readonly Style Label = new(Color.Grey);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Open = new(Color.Yellow);
    public static readonly Style Quote = new(Color.Aqua);
}
