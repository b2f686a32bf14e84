using System.Globalization;
using System.Text.Json;

namespace BsrMatch.Input;

/// <summary>Turns a text into a value, or returns false.</summary>
internal delegate bool TryParse<T>(string text, out T value);

/// <summary>
/// Reads the fields of one JSON object by name and collects a fault for each that is wrong, unknown or given
/// twice, so that a person mends a file once. A fault shows numbers and the beginning of codes; of a text,
/// and of what nobody asked for, it tells the length only: it may be a client's own words.
/// </summary>
internal sealed class FieldReader
{
    /// <summary>The longest text a field may hold, in characters: one megabyte.</summary>
    public const int LongestText = 1_000_000;

    private readonly Dictionary<string, LocatedJson> members = new(StringComparer.Ordinal);

    // In the order of asking, so that of two names equally near the same one is always suggested.
    private readonly OrderedDictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly string source;
    private readonly string path;
    private readonly List<Fault> faults;
    private readonly int line;
    private readonly bool isObject;

    public FieldReader(LocatedJson node, string source, List<Fault> faults, string path = "")
    {
        this.source = source;
        this.faults = faults;
        this.path = path;
        line = node.Line;
        isObject = node.Kind == JsonValueKind.Object;
        if (!isObject)
        {
            const string expected = "a JSON object", remedy = "put the fields between { and }";
            if (node.Kind == JsonValueKind.String) Hide(node, path.TrimEnd('.'), expected, remedy);
            else Add(node, path.TrimEnd('.'), expected, remedy);
            return;
        }

        foreach (var (name, value) in node.Members)
        {
            if (!members.TryAdd(name, value))
                Hide(value, path + Excerpt.Of(name), "each field once", "remove one of the two");
        }
    }

    /// <summary>The names of all members, for objects whose keys are data.</summary>
    public IReadOnlyCollection<string> Names => members.Keys;

    /// <summary>Whether a field is there and not null.</summary>
    public bool IsGiven(string name) => Take(name) is not null;

    /// <summary>Reports every member that no call asked for; call it last.</summary>
    public void RejectUnknown()
    {
        foreach (var (name, value) in members)
        {
            if (known.ContainsKey(name)) continue;
            var near = Spelling.Nearest(name, known.Keys);
            Hide(value, path + Excerpt.Of(name), "a known field",
                near is null ? "remove it; the fields are listed in docs/schemas" : $"did you mean {near}?");
        }
    }

    /// <summary>Whether a text was given but could not be used, which is a fault already.</summary>
    public bool RejectedText { get; private set; }

    /// <summary>Reports a condition that is not met; of what is no object at all that is said once.</summary>
    public void Require(bool condition, string field, string expected, string remedy)
    {
        if (!condition && isObject) faults.Add(new Fault(source, line, path + field, null, expected, remedy));
    }

    public string? Text(string name)
    {
        if (Take(name) is not { } node) return null;
        if (node.Kind != JsonValueKind.String)
        {
            Hide(node, path + name, "a text in quotation marks", "put it in quotation marks");
            RejectedText = true;
            return null;
        }

        if (node.Text.Length > LongestText)
        {
            Hide(node, path + name, "at most 1 MB of text", "shorten it");
            RejectedText = true;
            return null;
        }

        return string.IsNullOrWhiteSpace(node.Text) ? null : node.Text;
    }

    public double? Number(string name, double min, double max, string expected)
    {
        if (Take(name) is not { } node) return null;
        if (node.Kind == JsonValueKind.Number
            && double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        var remedy = node.Kind == JsonValueKind.String
            ? "write the number without quotation marks, or leave the field out when it is not known"
            : "correct it, or leave the field out when it is not known";
        Add(node, path + name, expected, remedy);
        return null;
    }

    public int? Integer(string name, int min, int max, string expected)
    {
        var number = Number(name, min, max, expected);
        if (number is null) return null;
        if (number == Math.Floor(number.Value)) return (int)number.Value;
        Add(members[name], path + name, expected, "correct it, or leave the field out when it is not known");
        return null;
    }

    public bool? Boolean(string name)
    {
        if (Take(name) is not { } node) return null;
        if (node.Kind is JsonValueKind.True or JsonValueKind.False) return node.Kind == JsonValueKind.True;
        Add(node, path + name, "true or false", "write true or false without quotation marks");
        return null;
    }

    public T? Value<T>(string name, TryParse<T> parse, string expected, string remedy) where T : struct =>
        Value(name, parse, expected, _ => remedy);

    public T? Value<T>(string name, TryParse<T> parse, string expected, Func<string, string> remedyFor)
        where T : struct
    {
        if (Take(name) is not { } node) return null;
        if (node.Kind == JsonValueKind.String && parse(node.Text, out var value)) return value;
        Add(node, path + name, expected, remedyFor(node.Text));
        return null;
    }

    /// <summary>A value that may be written as a number or as a text.</summary>
    /// <param name="name">The field.</param>
    /// <param name="read">Returns null for what it cannot read.</param>
    /// <param name="expected">What would have been right.</param>
    /// <param name="remedy">What to do about the text found; it must not repeat it.</param>
    public T? Scalar<T>(string name, Func<LocatedJson, T?> read, string expected, Func<string, string> remedy)
        where T : struct
    {
        if (Take(name) is not { } node) return null;
        if (read(node) is { } value) return value;
        Add(node, path + name, expected, remedy(node.Text));
        return null;
    }

    public IReadOnlyList<T> Values<T>(string name, TryParse<T> parse, string expected, string remedy) =>
        Values(name, parse, expected, _ => remedy);

    public IReadOnlyList<T> Values<T>(
        string name, TryParse<T> parse, string expected, Func<string, string> remedyFor)
    {
        var values = new List<T>();
        foreach (var (item, at) in ItemsOf(name))
        {
            if (item.Kind == JsonValueKind.String && parse(item.Text, out var value)) values.Add(value);
            else Add(item, at, expected, remedyFor(item.Text));
        }

        return values;
    }

    public IReadOnlyList<T> Objects<T>(string name, Func<FieldReader, T> read)
    {
        var values = new List<T>();
        foreach (var (item, at) in ItemsOf(name))
        {
            var reader = new FieldReader(item, source, faults, at + ".");
            values.Add(read(reader));
            reader.RejectUnknown();
        }

        return values;
    }

    public T? Object<T>(string name, Func<FieldReader, T> read) where T : class
    {
        if (Take(name) is not { } node) return null;
        var reader = new FieldReader(node, source, faults, path + name + ".");
        var value = read(reader);
        reader.RejectUnknown();
        return value;
    }

    private IEnumerable<(LocatedJson Item, string Path)> ItemsOf(string name)
    {
        if (Take(name) is not { } node) yield break;
        if (node.Kind != JsonValueKind.Array)
        {
            Add(node, path + name, "a list", "put the values between [ and ]");
            yield break;
        }

        for (var i = 0; i < node.Items.Count; i++) yield return (node.Items[i], $"{path}{name}[{i}]");
    }

    // JSON null means "not known", like a missing field.
    private LocatedJson? Take(string name)
    {
        known.TryAdd(name, true);
        return members.TryGetValue(name, out var node) && node.Kind != JsonValueKind.Null ? node : null;
    }

    private void Add(LocatedJson node, string field, string expected, string remedy)
    {
        var shown = node.Kind == JsonValueKind.String ? Excerpt.Of(node.Text) : node.Text;
        faults.Add(new Fault(source, node.Line, field, shown, expected, remedy));
    }

    // A number in a text's place may be a telephone number; true, null, {...} and [...] tell nothing.
    private void Hide(LocatedJson node, string field, string expected, string remedy)
    {
        if (node.Kind is not (JsonValueKind.String or JsonValueKind.Number))
            Add(node, field, expected, remedy);
        else
        {
            faults.Add(new Fault(source, node.Line, field, null, expected, remedy)
            {
                HiddenLength = node.Text.Length,
            });
        }
    }
}
