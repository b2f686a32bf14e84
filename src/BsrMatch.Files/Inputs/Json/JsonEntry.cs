using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>A profile in JSON as an entry of a client list.</summary>
internal sealed class JsonEntry(int line, byte[] utf8, string source, DateOnly asOf) : ClientEntry(line)
{
    public override long Length => utf8.Length;

    public override ClientRow Read()
    {
        LocatedJson node;
        try
        {
            node = LocatedJson.Parse(utf8, source, line);
        }
        catch (InputException e)
        {
            return new(Row, null, null, e.Faults);
        }

        var faults = new List<Fault>();
        var profile = ProfileJson.Read(node, source, asOf, faults);
        return faults.Count == 0 ? new(Row, profile!.Id, profile, []) : new(Row, IdOf(node), null, faults);
    }

    private static string? IdOf(LocatedJson node)
    {
        foreach (var (name, value) in node.Members)
        {
            if (name == "id" && value.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.Text))
                return value.Text;
        }

        return null;
    }
}
