using System.Text;
using BsrMatch.Projects;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>One import of projects: compares each with what is stored, and writes it where it differs.
/// </summary>
internal sealed class ProjectImport : IDisposable
{
    private readonly ImportNotes notes = new();
    private readonly string at;
    private readonly Statement find;
    private readonly Statement count;
    private readonly Statement save;
    private readonly Statement note;
    private int known;

    public ProjectImport(SqliteTransaction transaction, DateTimeOffset now)
    {
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

    public bool Compare(Project project) => Compare(project, out _, out _);

    /// <summary>Writes a project where it differs from the stored one.</summary>
    /// <param name="project">The project.</param>
    /// <param name="change">What to note; null to tell it from what is stored.</param>
    /// <returns>Whether it differs.</returns>
    public bool Save(Project project, ProjectChange? change)
    {
        if (!Compare(project, out var json, out var before)) return false;
        save.Execute(project.Id, json, at);
        var noted = change ?? (before is null ? ProjectChange.Added : ProjectChange.Changed);
        note.Execute(noted.ToString().ToLowerInvariant(), project.Id);
        return true;
    }

    public ImportResult Result() => notes.Result("", Stored - known);

    public void Dispose()
    {
        find.Dispose();
        count.Dispose();
        save.Dispose();
        note.Dispose();
    }

    // Reading back before anything is stored keeps out what could never be loaded again.
    private bool Compare(Project project, out string json, out string? before)
    {
        var utf8 = ProjectJson.WriteCanonical(project);
        var copy = ProjectJson.WriteCanonical(ProjectJson.Read(utf8, project.Id));
        if (!copy.AsSpan().SequenceEqual(utf8))
            throw new InvalidOperationException($"the project {project.Id} reads back as another");
        json = Encoding.UTF8.GetString(utf8);
        before = find.Scalar(project.Id) as string;
        if (before is not null) known++;
        return notes.Compare(project.Id, project.Title, before, json);
    }
}
