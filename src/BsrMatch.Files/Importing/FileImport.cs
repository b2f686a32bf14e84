using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>Reads files of entries one after the other; an id may occur once in all of them.</summary>
internal sealed class FileImport<T>(EntryKind<T> kind, ImportOptions options)
{
    private readonly Dictionary<string, (string File, int Line)> seen = new(StringComparer.Ordinal);

    /// <summary>The sound entries of all files.</summary>
    /// <param name="files">The files, each with the form its name tells.</param>
    /// <param name="told">Takes what is found on the way.</param>
    public IEnumerable<T> Read(
        IEnumerable<(InputBytes Input, ListFormat? Format)> files, ImportReading<T> told)
    {
        foreach (var (input, byName) in files)
        {
            using var file = Open(input, byName);
            told.Remark(file.Remarks);
            foreach (var entry in Read(file, told)) yield return entry;
        }
    }

    private IEnumerable<T> Read(IRecordSource file, ImportReading<T> told)
    {
        EntryReader<T>? reader = null;
        var encoding = new EncodingWatch(file.Name, options.RepairsEncoding);
        foreach (var record in file.Records())
        {
            if (record.Faults is { } damage)
            {
                told.Reject(damage);
                continue;
            }

            reader ??= Begin(file, record, encoding, told);
            var (faults, warnings) = (new List<Fault>(), new List<Fault>());
            var entry = reader.Read(record, faults, warnings);
            CheckId(kind.IdOf(entry), file.Name, record.Line, faults);
            told.Warn(warnings);
            if (faults.Count > 0)
            {
                told.Reject(faults);
                continue;
            }

            told.Warn(kind.Doubts(entry, file.Name, record.Line, options.AsOf));
            yield return entry;
        }

        told.Mended += encoding.Mended;
        foreach (var column in reader?.UnusedMappings ?? [])
        {
            told.Warn([new Fault(file.Name, null, column, null, "a column of the file",
                "correct --map; no entry has it")]);
        }
    }

    private EntryReader<T> Begin(
        IRecordSource file, RawRecord first, EncodingWatch encoding, ImportReading<T> told)
    {
        var layout = Named() ?? kind.Choose(file.Columns ?? [.. first.Values.Select(value => value.Key)]);
        told.Layout = layout.Name;
        RejectUnknownColumns(file);
        var reader = new EntryReader<T>(kind, layout, file, options, encoding);
        reader.Settle();
        return reader;
    }

    private void CheckId(string id, string file, int line, List<Fault> faults)
    {
        if (id.Length == 0 || seen.TryAdd(id, (file, line))) return;
        var (otherFile, otherLine) = seen[id];
        var place = otherFile == file ? $"line {otherLine}" : $"{otherFile}, line {otherLine}";
        faults.Add(new Fault(file, line, "id", Excerpt.Of(id, 60), "each id once",
            $"it is also in {place}; remove or rename one of the two"));
    }

    /// <summary>Refuses options that fit no file.</summary>
    /// <exception cref="InputException">There is no such layout or field.</exception>
    public void CheckOptions()
    {
        Named();
        foreach (var field in options.Mapping.Values)
        {
            if (field == ColumnMapping.Ignore || Binder.FindTarget(kind.Schema, field) is not null) continue;
            var near = Spelling.Nearest(field, kind.Schema.SelectMany(known => known.Names));
            throw new InputException(new Fault("--map", null, "", Excerpt.Of(field, 60),
                $"a field of a {kind.Noun}",
                near is null ? "docs/importing.md lists the fields" : $"did you mean {near}?"));
        }
    }

    private ImportLayout? Named()
    {
        if (options.Layout is not { } name) return null;
        var names = kind.Layouts.Select(layout => layout.Name).ToList();
        var found = kind.Layouts.FirstOrDefault(layout => layout.Name == name);
        var near = Spelling.Nearest(name, names);
        return found ?? throw new InputException(new Fault("--layout", null, "", Excerpt.Of(name, 60),
            $"one of the layouts {string.Join(", ", names)}",
            near is null ? "choose one, or leave it out to have it told from the fields"
                : $"did you mean {near}?"));
    }

    private void RejectUnknownColumns(IRecordSource file)
    {
        if (file.Columns is not { } columns) return;
        var keys = columns.Select(column => WordKey.Of(column)).ToHashSet(StringComparer.Ordinal);
        foreach (var column in options.Mapping.Keys)
        {
            if (columns.Contains(column) || keys.Contains(WordKey.Of(column))) continue;
            var near = Spelling.Nearest(column, columns);
            throw new InputException(new Fault(file.Name, null, Excerpt.Of(column, 60), null,
                "a column of the file",
                near is null ? "correct --map" : $"correct --map; did you mean {near}?"));
        }
    }

    private IRecordSource Open(InputBytes input, ListFormat? byName) =>
        ListOpening.Open<IRecordSource>(input, options.Format ?? byName, options.Sheet,
            bytes => throw ListFault.Of(bytes.Name,
                "a .csv, .tsv, .xlsx, .json or .jsonl file", "save it as one of these"),
            source => new TableRecords(source, CountKnown), format => new JsonRecords(input, format));

    // The row of column names is the first in which some layout knows two.
    private int CountKnown(IReadOnlyList<string> names)
    {
        var layouts = Named() is { } named ? [named] : kind.Layouts;
        return layouts.Max(layout =>
        {
            var binder = new Binder(layout, kind.Schema, options.Mapping);
            return names.Count(name => name.Length is > 0 and <= 200 && binder.Knows(name));
        });
    }
}
