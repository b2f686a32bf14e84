using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>A profile in JSON as an entry of a client list.</summary>
/// <param name="row">Its place among the entries: its line, or its number in a list.</param>
/// <param name="line">The line it begins on, for its faults.</param>
/// <param name="utf8">The profile.</param>
/// <param name="source">What to call the list in a fault.</param>
/// <param name="asOf">The day of asking.</param>
internal sealed class JsonEntry(long row, int line, byte[] utf8, string source, DateOnly asOf)
    : ClientEntry(row)
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
