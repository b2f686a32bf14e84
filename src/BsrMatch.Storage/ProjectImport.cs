using System.Text;
using BsrMatch.Projects;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>One import of projects: compares each with what is stored, and writes it where it differs.
/// </summary>
internal sealed class ProjectImport : IDisposable
{
    private readonly ImportNotes notes = new();
    private readonly Func<string, string, Project> read;
    private readonly string at;
    private readonly Statement find;
    private readonly Statement count;
    private readonly Statement save;
    private readonly Statement note;
    private int known;

    /// <param name="transaction">Where it happens.</param>
    /// <param name="now">The time it is noted by.</param>
    /// <param name="read">Reads a stored project by its id and its JSON.</param>
    public ProjectImport(
        SqliteTransaction transaction, DateTimeOffset now, Func<string, string, Project> read)
    {
        this.read = read;
        at = StoreTime.Format(now);
        find = new Statement(transaction, "SELECT json FROM project WHERE project_id = @id", "@id");
        count = new Statement(transaction, "SELECT COUNT(*) FROM project");
        save = new Statement(transaction, """
            INSERT INTO project (project_id, version_no, json, saved_at) VALUES (@id, 1, @json, @at)
            ON CONFLICT (project_id) DO UPDATE SET
                version_no = project.version_no + 1, json = excluded.json, saved_at = excluded.saved_at
            """, "@id", "@json", "@at");
        note = new Statement(transaction, """
            INSERT INTO project_history (project_id, version_no, change, json, recorded_at)
            SELECT project_id, version_no, @change, json, saved_at FROM project WHERE project_id = @id
            """, "@change", "@id");
        Stored = Convert.ToInt32(count.Scalar());
    }

    // How many there were before.
    private int Stored { get; }

    /// <summary>Compares a project of a file; nothing is written.</summary>
    public void Compare(Project project)
    {
        var before = Find(project.Id);
        Differs(WithCheckedLabels(project, before), before, out _);
    }

    /// <summary>Writes a project of a file where it differs from the stored one.</summary>
    public void Save(Project project)
    {
        var before = Find(project.Id);
        Save(WithCheckedLabels(project, before), before,
            before is null ? ProjectChange.Added : ProjectChange.Changed);
    }

    /// <summary>Writes a project whose labels somebody checked, where it differs from the stored one.
    /// </summary>
    /// <returns>Whether it differs.</returns>
    public bool Label(Project project) => Save(project, Find(project.Id), ProjectChange.Labelled);

    public ImportResult Result() => notes.Result("", Stored - known);

    public void Dispose()
    {
        find.Dispose();
        count.Dispose();
        save.Dispose();
        note.Dispose();
    }

    private string? Find(string id)
    {
        var before = find.Scalar(id) as string;
        if (before is not null) known++;
        return before;
    }

    // What a person checked stays as long as the file does not say that somebody checked it since: the same
    // export, read again next month, knows nothing of it.
    private Project WithCheckedLabels(Project project, string? before)
    {
        if (before is null) return project;
        var stored = read(project.Id, before);
        if (stored.VerifiedOn is not { } day || project.VerifiedOn >= day) return project;
        notes.KeepLabels(project.Id);
        return project with
        {
            Themes = stored.Themes,
            Offers = stored.Offers,
            Audience = stored.Audience,
            Countries = stored.Countries,
            Sectors = stored.Sectors,
            VerifiedOn = day,
        };
    }

    private bool Save(Project project, string? before, ProjectChange change)
    {
        if (!Differs(project, before, out var json)) return false;
        save.Execute(project.Id, json, at);
        note.Execute(change.ToString().ToLowerInvariant(), project.Id);
        return true;
    }

    // Reading back before anything is stored keeps out what could never be loaded again.
    private bool Differs(Project project, string? before, out string json)
    {
        var utf8 = ProjectJson.WriteCanonical(project);
        var copy = ProjectJson.WriteCanonical(ProjectJson.Read(utf8, project.Id));
        if (!copy.AsSpan().SequenceEqual(utf8))
            throw new InvalidOperationException($"the project {project.Id} reads back as another");
        json = Encoding.UTF8.GetString(utf8);
        return notes.Compare(project.Id, project.Title, before, json);
    }
}
