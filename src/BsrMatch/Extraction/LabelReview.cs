using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Projects;

namespace BsrMatch.Extraction;

/// <summary>What a corrected sheet says.</summary>
/// <param name="Projects">The projects it tells of, labelled and verified, ordered by id; those of faulty
/// rows are left out.</param>
/// <param name="Kept">Proposals kept as they were.</param>
/// <param name="Corrected">Values that a person put in place of others, or added.</param>
/// <param name="Dropped">Proposals that were not kept.</param>
/// <param name="Faults">What is wrong with rows.</param>
public sealed record LabelOutcome(
    IReadOnlyList<Project> Projects, int Kept, int Corrected, int Dropped, IReadOnlyList<Fault> Faults);

/// <summary>Turns a corrected sheet into labelled projects.</summary>
/// <param name="source">What to call the file in a fault.</param>
/// <param name="values">Which values there are.</param>
/// <param name="find">Finds a stored project by its id; null when there is none.</param>
public sealed class LabelReview(string source, LabelValues values, Func<string, Project?> find)
{
    private readonly List<Fault> faults = [];
    private int kept;
    private int corrected;
    private int dropped;

    /// <summary>
    /// Reads the rows. A project's labels become exactly the values that its rows keep: a correction counts
    /// in place of the value beside it, whatever is said under keep; what no row names is dropped.
    /// </summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="today">The day they count as verified.</param>
    public LabelOutcome Read(IEnumerable<LabelRow> rows, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var projects = new List<Project>();
        foreach (var group in rows.GroupBy(row => row.ProjectId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var before = faults.Count;
            var labelled = Label(group.Key, [.. group], today);
            if (faults.Count == before && labelled is not null) projects.Add(labelled);
        }

        return new LabelOutcome(projects, kept, corrected, dropped,
            [.. faults.OrderBy(fault => fault.Line ?? 0)]);
    }

    private Project? Label(string id, List<LabelRow> rows, DateOnly today)
    {
        if (find(id) is not { } project)
        {
            Add(rows[0], "projectId", id, "the id of a project in the store",
                "check the id, and --db; a project must be imported before it is labelled");
            return null;
        }

        if (rows.All(IsBlank) && !IsCheckedEmpty(rows)) return null;
        var version = project.Sectors.Count > 0 ? project.Sectors[0].Version : "2";
        var decided = new Dictionary<(ProjectField Field, string Value), (bool IsKept, LabelRow Row)>();
        foreach (var row in rows) Decide(row, version, decided);
        string[] Kept(ProjectField field) =>
        [
            .. decided.Where(one => one.Key.Field == field && one.Value.IsKept)
                .Select(one => one.Key.Value),
        ];
        return project with
        {
            Themes = Kept(ProjectField.Themes),
            Offers = Kept(ProjectField.Offers),
            Audience = Kept(ProjectField.Audience),
            Countries = [.. Kept(ProjectField.Countries).Select(Country)],
            Sectors = [.. Kept(ProjectField.Sectors).Select(code => Sector(code, version))],
            VerifiedOn = today,
        };
    }

    // Only where somebody agreed that there is nothing to say does a project count as checked.
    private bool IsCheckedEmpty(List<LabelRow> rows)
    {
        foreach (var row in rows.Where(row => row.Keep is null))
        {
            Add(row, "keep", null, "yes or no",
                "say yes where nothing is to be said of the project, or no to leave it unlabelled");
        }

        return rows.All(row => row.Keep == true);
    }

    private static bool IsBlank(LabelRow row) =>
        row.Field.Length == 0 && row.Value.Length == 0 && row.Correction.Length == 0;

    private void Decide(
        LabelRow row, string version,
        Dictionary<(ProjectField Field, string Value), (bool IsKept, LabelRow Row)> decided)
    {
        if (IsBlank(row)) return;
        if (FieldOf(row) is not { } field) return;
        var isCorrected = row.Correction.Length > 0;
        if (!isCorrected && row.Keep is null)
        {
            Add(row, "keep", null, "yes or no", "say whether the value is right");
            return;
        }

        if (row.Value.Length == 0 && !isCorrected)
            Add(row, "value", null, "a value, or one under correction", "write it, or remove the row");
        else if (isCorrected) Keep(row, field, "correction", row.Correction, true);
        else Keep(row, field, "value", row.Value, row.Keep!.Value);

        void Keep(LabelRow told, ProjectField of, string column, string text, bool isKept)
        {
            if (values.Find(of, text, version) is not { } value)
            {
                Add(told, column, text, LabelValues.Expected(of), values.Remedy(of, text));
                return;
            }

            if (decided.TryGetValue((of, value), out var other) && other.IsKept != isKept)
            {
                Add(told, column, text, $"the same answer as in row {other.Row.Row}",
                    "the two rows contradict each other; remove one");
                return;
            }

            if (!decided.TryAdd((of, value), (isKept, told))) return;
            if (isCorrected) corrected++;
            else if (!isKept) dropped++;
            else kept++;
        }
    }

    private ProjectField? FieldOf(LabelRow row)
    {
        foreach (var field in ProjectFields.All)
            if (field.Name().Equals(row.Field.Trim(), StringComparison.OrdinalIgnoreCase)) return field;
        var names = ProjectFields.All.Select(field => field.Name()).ToList();
        var near = Spelling.Nearest(row.Field.Trim(), names);
        Add(row, "field", row.Field, "a field of a project",
            near is null ? $"choose of {string.Join(", ", names)}" : $"did you mean {near}?");
        return null;
    }

    private void Add(LabelRow row, string field, string? value, string expected, string remedy) =>
        faults.Add(new Fault(source, row.Row == 0 ? null : (int)row.Row, field, value, expected, remedy));

    private static CountryCode Country(string code) =>
        CountryCode.TryParse(code, out var country)
            ? country
            : throw new ArgumentException(code, nameof(code));

    private static NaceCode Sector(string code, string version) =>
        NaceCode.TryParse(code, version, out var sector)
            ? sector
            : throw new ArgumentException(code, nameof(code));
}
