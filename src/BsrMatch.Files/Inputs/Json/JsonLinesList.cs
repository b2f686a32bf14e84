using BsrMatch.Batch;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>A client list with one JSON object a line.</summary>
internal sealed class JsonLinesList(InputBytes input, DateOnly asOf) : IClientList
{
    public string Name => input.Name;

    public IReadOnlyList<string> Remarks => [];

    public double? Progress => input.Progress;

    public long? Count()
    {
        if (input.Path is not { } path) return null;
        using var stream = InputFile.OpenRead(path);
        return Utf8Lines.ReadFilled(stream, Name).LongCount();
    }

    public IEnumerable<ClientEntry> Entries() => Utf8Lines.ReadFilled(input.Read(), Name)
        .Select(line => new JsonEntry(line.Number, line.Number, line.Line, Name, asOf));

    public void Dispose() => input.Dispose();
}
