using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Files.Inputs.Columnar;

/// <summary>Reads a Parquet file row group by row group; a row's place is the number of its record.</summary>
internal sealed class ParquetSource : IRowSource
{
    private const int LongestRow = 16_000_000;
    private const long MostCopied = 2L << 30;
    private const long LargestGroup = 512L << 20;
    private const long MostRowsInGroup = 2_000_000;

    // Older writers leave out that their bytes are text.
    private static readonly ParquetOptions Options = new() { TreatByteArrayAsString = true };

    // Up to here columns that are not read are looked at as well, to tell how filled they are.
    private const long MostCellsLookedAt = 10_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly InputBytes input;
    private readonly Stream file;
    private readonly ParquetReader reader;
    private readonly List<DataField> fields;
    private long rowsRead;
    private IReadOnlySet<int>? needed;

    /// <exception cref="InputException">It cannot be read.</exception>
    public ParquetSource(InputBytes input)
    {
        this.input = input;
        file = input.RandomAccess(MostCopied);
        try
        {
            reader = Guarded(() => ParquetReader.CreateAsync(file, Options).GetAwaiter().GetResult());
            CheckGroups();
            // Worked out when first asked for, which a damaged one does not survive.
            var schema = Guarded(() => reader.Schema);
            fields = [.. schema.GetDataFields().Where(field => field.Path.Length == 1 && !field.IsArray)];
            Names = [.. fields.Select(field => field.Name)];
        }
        catch
        {
            file.Dispose();
            throw;
        }

        var nested = reader.Schema.Fields.Where(field =>
            fields.All(flat => flat.Name != field.Name)).ToList();
        Remarks = nested.Count == 0 ? [] :
        [
            "columns that hold lists or objects are not read: "
            + string.Join(", ", nested.Take(5).Select(field => $"\"{Excerpt.Of(field.Name, 60)}\"")),
        ];
    }

    public string Name => input.Name;

    public IReadOnlyList<string> Remarks { get; }

    public double? Progress => Total == 0 ? 1 : (double)rowsRead / Total;

    public IReadOnlyList<string>? Names { get; }

    public bool RejectsLongRows => false;

    public bool IsCommaOpen => false;

    private long Total => reader.Metadata!.NumRows;

    // Rows without any value are among them: only reading tells.
    public long? Count() => input.Path is null ? null : Total;

    public void Need(IReadOnlySet<int> columns) => needed = columns;

    public IEnumerable<SourceRow> Rows()
    {
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var columns = Guarded(() => WithinTime(() => ReadGroup(group)));
            for (var row = 0; row < columns.Rows; row++)
            {
                var cells = new Cell[fields.Count];
                for (var i = 0; i < cells.Length; i++) cells[i] = columns.Cells[i](row);
                rowsRead++;
                if (cells.All(cell => cell.IsBlank)) continue;
                yield return Checked(new(rowsRead, cells));
            }
        }
    }

    public void Dispose()
    {
        reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        file.Dispose();
        input.Dispose();
    }

    private (int Rows, Func<int, Cell>[] Cells) ReadGroup(int number)
    {
        using var group = reader.OpenRowGroupReader(number);
        var rows = (int)group.RowCount;
        var isSmall = (long)rows * fields.Count <= MostCellsLookedAt;
        return (rows,
        [
            .. fields.Select((field, at) => isSmall || needed is null || needed.Contains(at)
                ? ParquetColumn.Read(group, field, rows)
                : _ => default),
        ]);
    }

    private SourceRow Checked(SourceRow row) => row.Length <= LongestRow ? row : throw ListFault.Of(Name,
        $"rows of at most {LongestRow / 1_000_000} million characters", "shorten the texts", row.Number);

    // A few bytes of metadata can promise more rows than fit in memory.
    private void CheckGroups()
    {
        foreach (var group in reader.Metadata!.RowGroups)
        {
            if (group.TotalByteSize <= LargestGroup && group.NumRows is >= 0 and <= MostRowsInGroup) continue;
            throw ListFault.Of(Name, "row groups of at most 512 MB and 2 million rows",
                "write the file with smaller row groups, such as 100,000 rows");
        }
    }

    // The library can search a damaged page without end, and cannot be told to stop.
    private static T WithinTime<T>(Func<T> read)
    {
        var reading = Task.Run(read);
        return Task.WaitAny([reading], Patience) < 0
            ? throw new TimeoutException()
            : reading.GetAwaiter().GetResult();
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (InputException or SetupException or OutOfMemoryException))
        {
            throw ListFault.Of(Name, "a whole Parquet file",
                "the file is damaged, cut off or of a kind that is not known: write it again");
        }
    }
}
