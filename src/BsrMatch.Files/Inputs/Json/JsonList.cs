using BsrMatch.Batch;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>A client list that is one JSON value: a list of profiles, one profile, or an object with one
/// list.</summary>
internal sealed class JsonList(InputBytes input, DateOnly asOf) : IClientList
{
    public string Name => input.Name;

    public IReadOnlyList<string> Remarks => [];

    public double? Progress => input.Progress;

    public long? Count()
    {
        if (input.Path is not { } path) return null;
        using var stream = InputFile.OpenRead(path);
        return Elements(stream).LongCount();
    }

    // Counted from 1: a list written without line feeds has all its profiles on one line.
    public IEnumerable<ClientEntry> Entries() => Elements(input.Read())
        .Select((element, at) => new JsonEntry(at + 1L, element.Line, element.Json, Name, asOf));

    public void Dispose() => input.Dispose();

    private IEnumerable<(int Line, byte[] Json)> Elements(Stream stream)
    {
        var cutter = new JsonCutter(stream, Name, JsonShape.Profiles);
        while (cutter.Next() is { } element) yield return element;
    }
}
