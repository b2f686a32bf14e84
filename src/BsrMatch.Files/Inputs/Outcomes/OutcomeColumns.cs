using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>
/// Which columns of a table hold an outcome; the others may hold the profile's own fields.
/// </summary>
internal sealed class OutcomeColumns
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(LoadNames);

    private readonly string source;
    private readonly IReadOnlyDictionary<string, string> mapping;

    public OutcomeColumns(string source, IReadOnlyDictionary<string, string> mapping)
    {
        this.source = source;
        this.mapping = mapping;
    }

    /// <summary>How many names of a row are those of an outcome, to find the row with the names.</summary>
    public int CountKnown(IReadOnlyList<string> names) => Find(names).Count;

    /// <summary>Binds the columns.</summary>
    /// <returns>The columns of the outcome by their field, and those of the profile.</returns>
    /// <exception cref="InputException">One is missing, or there twice.</exception>
    public BoundOutcome Bind(IReadOnlyList<string> names, long row)
    {
        var found = Find(names);
        var faults = Repeated(names, found, row).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, field) in found) places.TryAdd(field, index);
        // What the outcome takes is nothing for the profile, and what follows from it is nothing to read.
        List<string> rest =
            [.. names.Select((name, index) => found.ContainsKey(index) || IsDerived(name) ? "" : name)];
        var ofProfile = mapping.Where(pair => !OutcomeFields.All.Contains(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var bound = new ColumnBinder(source, ofProfile).BindAll(rest, row);
        var id = bound.FirstOrDefault(name => name.Column?.Path == FieldPath.Own("id"));
        if (id is not null) places.TryAdd(OutcomeFields.Profile, id.Index);
        faults.AddRange(Missing(places, row));
        if (faults.Count > 0) throw new InputException(faults);
        return new BoundOutcome(places, [.. bound.Where(name => name != id)]);
    }

    // What the user says goes first; of the names, those of an outcome before those of a profile.
    private Dictionary<int, string> Find(IReadOnlyList<string> names)
    {
        var found = new Dictionary<int, string>();
        for (var i = 0; i < names.Count; i++)
        {
            if (Said(names[i]) is { } said)
            {
                if (OutcomeFields.All.Contains(said)) found.Add(i, said);
            }
            else if (Names.Value.TryGetValue(WordKey.Of(names[i]), out var field)) found.Add(i, field);
        }

        return found;
    }

    private bool IsDerived(string name) => Said(name) is null
        && OutcomeFields.Derived.Any(field => WordKey.Of(field) == WordKey.Of(name));

    private string? Said(string name)
    {
        if (name.Length == 0) return null;
        if (mapping.TryGetValue(name, out var field)) return field;
        var key = WordKey.Of(name);
        return mapping.Where(pair => key.Length > 0 && WordKey.Of(pair.Key) == key)
            .Select(pair => pair.Value).FirstOrDefault();
    }

    private IEnumerable<Fault> Repeated(
        IReadOnlyList<string> names, Dictionary<int, string> found, long row) => found
        .GroupBy(pair => pair.Value).Where(group => group.Count() > 1)
        .Select(group => new Fault(source, ListFault.Line(row), names[group.First().Key], null,
            $"one column for {group.Key}, not also \"{Excerpt.Of(names[group.Last().Key], 60)}\"",
            $"leave out the other with --map \"{names[group.Last().Key]}=-\""));

    private IEnumerable<Fault> Missing(Dictionary<string, int> places, long row)
    {
        var named = places.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var field in OutcomeFields.Needed.Where(field => !named.Contains(field)))
            yield return Lacks(field);
        if (!named.Contains(OutcomeFields.Outcome) && !named.Contains(OutcomeFields.Grade))
            yield return Lacks("outcome or grade");

        Fault Lacks(string field) => new(source, ListFault.Line(row), "", null, $"a column {field}",
            "name it as docs/feedback.md does, or say which it is with --map COLUMN=FIELD");
    }

    private static Dictionary<string, string> LoadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in OutcomeFields.All) names.Add(WordKey.Of(field), field);
        foreach (var (field, _, synonyms) in WordLists.Read("outcome-names.txt"))
        {
            foreach (var synonym in synonyms)
            {
                names.TryAdd(WordKey.Of(synonym), field);
                names.TryAdd(WordKey.WithoutUmlauts(synonym), field);
            }
        }

        return names;
    }
}

/// <summary>The columns of a list of outcomes.</summary>
/// <param name="Places">The place of each field of the outcome, from 0.</param>
/// <param name="Others">The other columns, bound to the profile's fields as far as they are known.</param>
internal sealed record BoundOutcome(
    IReadOnlyDictionary<string, int> Places, IReadOnlyList<BoundName> Others);
