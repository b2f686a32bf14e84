using System.Runtime.CompilerServices;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Input;

namespace BsrMatch.Reporting;

/// <summary>
/// What a match says of its programme in every language, as JSON, each with a comma before it. Lives as long
/// as the programme does.
/// </summary>
internal sealed class ProgrammeParts
{
    private static readonly ConditionalWeakTable<Programme, ProgrammeParts> Known = [];

    private ProgrammeParts(Programme programme)
    {
        Name = Part(json => MatchJson.WriteName(json, programme));
        Links = Part(json => MatchJson.WriteLinks(json, programme));
    }

    /// <summary>Id and title.</summary>
    public byte[] Name { get; }

    /// <summary>Successor and contact.</summary>
    public byte[] Links { get; }

    public static ProgrammeParts Of(Programme programme) =>
        Known.GetValue(programme, static programme => new ProgrammeParts(programme));

    private static byte[] Part(Action<Utf8JsonWriter> write)
    {
        using var line = JsonLine.Start();
        write(line.Writer);
        return [(byte)',', .. line.Text];
    }
}
