using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Projects;

namespace BsrMatch.Files.Importing;

/// <summary>What is imported: programmes or projects.</summary>
internal abstract class EntryKind<T>
{
    /// <summary>What one is called.</summary>
    public abstract string Noun { get; }

    /// <summary>Its fields.</summary>
    public abstract IReadOnlyList<LayoutField> Schema { get; }

    /// <summary>The layouts it may come in, our own first.</summary>
    public abstract IReadOnlyList<ImportLayout> Layouts { get; }

    /// <summary>Reads one in our own JSON.</summary>
    public abstract T Read(LocatedJson node, string source, List<Fault> faults);

    public abstract string IdOf(T entry);

    /// <summary>What somebody should look at.</summary>
    public abstract IEnumerable<Fault> Doubts(T entry, string source, int line, DateOnly? asOf);

    /// <summary>Adds what the options say of all.</summary>
    public virtual T Finish(T entry, ImportOptions options) => entry;

    /// <summary>Reads one whose layout has a reader of its own; false where it has none.</summary>
    public virtual bool TryReadWhole(ImportLayout layout, RawRecord record, string source,
        EntryAssembly assembly, out LocatedJson node)
    {
        node = assembly.Root;
        return false;
    }

    /// <summary>Reads what <see cref="TryReadWhole"/> gave.</summary>
    public virtual T ReadWhole(LocatedJson node, string source, List<Fault> faults, List<Fault> warnings) =>
        Read(node, source, faults);

    /// <summary>The layout of a file; null where its names tell none.</summary>
    public ImportLayout Choose(IReadOnlyCollection<string> names)
    {
        var folded = names.Select(name => WordKey.Of(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var layout in Layouts) if (layout.Knows(folded)) return layout;
        return names.Contains("_id") ? Layouts.First(layout => layout.Name == "beir") : Layouts[0];
    }
}

/// <summary>Programmes.</summary>
internal sealed class ProgrammeKind : EntryKind<Programme>
{
    private static readonly string[] BeirLists = ["keywords", "nafSections", "regions"];

    private readonly ImportLayout own = new("own", EntrySchema.Programme) { IsOwn = true };

    public ProgrammeKind() =>
        Layouts = [own, ForeignLayouts.Portal, ForeignLayouts.CommonGrants, ForeignLayouts.Beir];

    public override string Noun => "programme";

    public override IReadOnlyList<LayoutField> Schema => EntrySchema.Programme;

    public override IReadOnlyList<ImportLayout> Layouts { get; }

    public override Programme Read(LocatedJson node, string source, List<Fault> faults) =>
        ProgrammeJson.Read(node, source, faults);

    public override string IdOf(Programme entry) => entry.Id;

    public override IEnumerable<Fault> Doubts(Programme entry, string source, int line, DateOnly? asOf) =>
        CatalogueReader.Doubts(entry, source, line)
            .Concat(asOf is { } day ? CatalogueAge.Warnings(entry, day, source, line) : []);

    // Collections are evaluated on what their own reader makes of them, and an import gives the same.
    public override bool TryReadWhole(ImportLayout layout, RawRecord record, string source,
        EntryAssembly assembly, out LocatedJson node)
    {
        node = assembly.Root;
        if (layout != ForeignLayouts.Beir) return false;
        node = record.Node ?? Document(record);
        return true;
    }

    public override Programme ReadWhole(
        LocatedJson node, string source, List<Fault> faults, List<Fault> warnings) =>
        BeirCorpus.Read(node, source, faults, warnings);

    private static LocatedJson Document(RawRecord record)
    {
        var node = LocatedJson.Of(JsonValueKind.Object, record.Line, "{...}");
        foreach (var (name, value) in record.Values)
        {
            var text = LocatedJson.Of(JsonValueKind.String, record.Line, value.Text);
            if (BeirLists.Contains(name))
            {
                text = LocatedJson.Of(JsonValueKind.Array, record.Line, "[...]");
                foreach (var part in value.Text.Split(';', '|'))
                    text.Items.Add(LocatedJson.Of(JsonValueKind.String, record.Line, part.Trim()));
            }

            node.Members.Add(new(name, text));
        }

        return node;
    }
}

/// <summary>Projects.</summary>
internal sealed class ProjectKind : EntryKind<Project>
{
    private readonly ImportLayout own = new("own", EntrySchema.Project) { IsOwn = true };

    public ProjectKind() =>
        Layouts = [own, ForeignLayouts.Cordis, ForeignLayouts.Keep, ForeignLayouts.BeirProjects];

    public override string Noun => "project";

    public override IReadOnlyList<LayoutField> Schema => EntrySchema.Project;

    public override IReadOnlyList<ImportLayout> Layouts { get; }

    public override Project Read(LocatedJson node, string source, List<Fault> faults) =>
        ProjectJson.Read(node, source, faults);

    public override string IdOf(Project entry) => entry.Id;

    public override IEnumerable<Fault> Doubts(Project entry, string source, int line, DateOnly? asOf)
    {
        if (entry.Description.Length == 0)
        {
            yield return new Fault(source, line, "description", null, $"a description of {entry.Id}",
                "write what was needed and done; without it only the title tells");
        }
    }

    public override Project Finish(Project entry, ImportOptions options) =>
        options.Programme is not { } programme || entry.Programmes.Contains(programme)
            ? entry
            : entry with { Programmes = [programme, .. entry.Programmes] };
}
