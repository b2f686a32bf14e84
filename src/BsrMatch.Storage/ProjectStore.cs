using System.Text;
using BsrMatch.Input;
using BsrMatch.Projects;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Past projects in the store, with every text they ever had.</summary>
public sealed class ProjectStore
{
    private const int Page = 500;

    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public ProjectStore(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Adds projects, and replaces those of the same ids; every text that is replaced stays in the history,
    /// and projects that are not among them stay as they are. Labels that somebody checked stay where the
    /// project that comes was not checked since. All happens or nothing.
    /// </summary>
    /// <param name="projects">The projects; each is taken as it comes, none is held.</param>
    /// <param name="accept">Asked at the end; a no undoes everything. Null for yes.</param>
    /// <exception cref="InputException">A project could not be read back from its JSON.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is changed.</exception>
    public ImportResult Import(IEnumerable<Project> projects, Func<bool>? accept = null)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return store.Write(transaction =>
        {
            using var import = Begin(transaction);
            foreach (var project in projects) import.Save(project);
            return import.Result();
        }, _ => accept?.Invoke() ?? true);
    }

    /// <summary>What <see cref="Import"/> would do; nothing is written.</summary>
    /// <param name="projects">The projects.</param>
    public ImportResult Compare(IEnumerable<Project> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return store.Read(transaction =>
        {
            using var import = Begin(transaction);
            foreach (var project in projects) import.Compare(project);
            return import.Result();
        });
    }

    /// <summary>Adds or replaces one project whose labels were corrected, and notes it as such.</summary>
    /// <returns>Whether it differed from the stored one.</returns>
    /// <exception cref="SetupException">The store cannot be written to.</exception>
    public bool Label(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return store.Write(transaction =>
        {
            using var import = Begin(transaction);
            return import.Label(project);
        });
    }

    /// <summary>The same for several at once: all of them or none.</summary>
    /// <returns>How many differed from the stored ones.</returns>
    /// <exception cref="SetupException">The store cannot be written to; nothing is changed.</exception>
    public int Label(IReadOnlyCollection<Project> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return store.Write(transaction =>
        {
            using var import = Begin(transaction);
            return projects.Count(import.Label);
        });
    }

    /// <summary>
    /// Every project, ordered by id, a few hundred read at a time; one that is changed meanwhile comes as it
    /// is when its turn comes.
    /// </summary>
    /// <exception cref="SetupException">What is stored is damaged.</exception>
    public IEnumerable<Project> All()
    {
        var after = "";
        while (true)
        {
            var rows = store.Read(transaction => Connection(transaction).Query<Row>("""
                SELECT project_id AS Id, json AS Json FROM project WHERE project_id > @after
                ORDER BY project_id LIMIT @page
                """, new { after, page = Page }, transaction).AsList());
            foreach (var row in rows) yield return Read(row.Id, row.Json);
            if (rows.Count < Page) yield break;
            after = rows[^1].Id;
        }
    }

    /// <summary>A project as it is now; null when there is none of this id.</summary>
    /// <exception cref="SetupException">What is stored of it is damaged.</exception>
    public Project? Find(string id) => TextOf(id) is { } json ? Read(id, json) : null;

    /// <summary>The JSON of a project as it is now; null when there is none of this id.</summary>
    public byte[]? JsonOf(string id) => TextOf(id) is { } json ? Encoding.UTF8.GetBytes(json) : null;

    /// <summary>What became of a project, oldest entry first; empty when the store never held it.</summary>
    public IReadOnlyList<ProjectVersion> History(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return store.Read(transaction => Connection(transaction).Query<HistoryRow>("""
            SELECT project_id AS Id, change AS Change, recorded_at AS RecordedAt, json AS Json
            FROM project_history WHERE project_id = @id ORDER BY version_no
            """, new { id }, transaction)
            .Select(row => new ProjectVersion(row.Id,
                Enum.Parse<ProjectChange>(row.Change, ignoreCase: true), StoreTime.Parse(row.RecordedAt),
                row.Json))
            .ToList());
    }

    private string? TextOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return store.Read(transaction => Connection(transaction).QueryFirstOrDefault<string>(
            "SELECT json FROM project WHERE project_id = @id", new { id }, transaction));
    }

    private ProjectImport Begin(SqliteTransaction transaction) => new(transaction, store.Now, Read);

    private Project Read(string id, string json)
    {
        try
        {
            return ProjectJson.Read(Encoding.UTF8.GetBytes(json), id);
        }
        catch (InputException e)
        {
            throw StoreFault.Damaged(store.Location, $"project {id}", e);
        }
    }

    private static SqliteConnection Connection(SqliteTransaction transaction) => transaction.Connection!;

    private sealed record Row(string Id, string Json);

    private sealed record HistoryRow(string Id, string Change, string RecordedAt, string Json);
}
