using System.Text.Json;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>An entry on its way to the tree that it would be in our own JSON.</summary>
internal sealed class EntryAssembly(string source, int line)
{
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);

    /// <summary>The tree.</summary>
    public LocatedJson Root { get; } = LocatedJson.Of(JsonValueKind.Object, line, "{...}");

    /// <summary>What is wrong with its values already.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>What somebody should look at.</summary>
    public List<Fault> Warnings { get; } = [];

    /// <summary>Sets a field, unless it is set; texts of a description follow each other, lists
    /// grow.</summary>
    public void Set(string path, LocatedJson value, string origin)
    {
        origins.TryAdd(path, origin);
        var (parent, name) = (Root, path);
        if (path.IndexOf('.') is var point and > 0)
        {
            (parent, name) = (Child(path[..point]), path[(point + 1)..]);
        }

        if (Find(parent, name) is not { } known) parent.Members.Add(new(name, value));
        else if (known.Kind == JsonValueKind.Array) known.Items.AddRange(value.Items);
        else if (path == "description") Replace(parent, name, Joined(known, value));
    }

    /// <summary>Whether a field is set.</summary>
    public bool Has(string name) => Find(Root, name) is not null;

    /// <summary>A fault of our own fields, as the file would put it.</summary>
    public Fault Told(Fault fault)
    {
        var path = fault.Field.Split('[')[0];
        return origins.TryGetValue(path, out var column) ? fault with { Field = column } : fault;
    }

    public void Reject(string column, RawValue value, string expected, string remedy) =>
        Faults.Add(new Fault(source, value.Line, column, Excerpt.Of(value.Text), expected, remedy));

    public void Warn(string column, RawValue value, string expected, string remedy) =>
        Warnings.Add(new Fault(source, value.Line, column, Excerpt.Of(value.Text), expected, remedy));

    public static LocatedJson? Find(LocatedJson node, string name)
    {
        foreach (var (key, value) in node.Members) if (key == name) return value;
        return null;
    }

    private LocatedJson Child(string name)
    {
        if (Find(Root, name) is { } known) return known;
        var child = LocatedJson.Of(JsonValueKind.Object, line, "{...}");
        Root.Members.Add(new(name, child));
        return child;
    }

    private static LocatedJson Joined(LocatedJson first, LocatedJson second) =>
        LocatedJson.Of(first.Kind, first.Line, $"{first.Text}\n{second.Text}");

    private static void Replace(LocatedJson parent, string name, LocatedJson value)
    {
        var at = parent.Members.FindIndex(member => member.Key == name);
        parent.Members[at] = new(name, value);
    }
}
