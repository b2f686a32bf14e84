using BsrMatch.Batch;
using BsrMatch.Catalogue;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Files.Outputs.Columnar;

/// <summary>What a row tells of.</summary>
internal readonly record struct MatchRow(
    BatchReport Report, ClientOutcome Client, MatchOutcome Match, Programme? Programme);

/// <summary>A column that gathers values until a group of rows is written.</summary>
internal abstract class MatchColumn(DataField field)
{
    public DataField Field { get; } = field;

    public abstract void Add(in MatchRow row);

    /// <summary>Writes what was gathered and begins anew.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);
}

/// <summary>A column of texts; an empty one counts as absent.</summary>
internal sealed class TextColumn(string name, Func<MatchRow, string?> cell)
    : MatchColumn(new DataField<string>(name))
{
    private readonly List<string?> values = [];

    public override void Add(in MatchRow row) => values.Add(cell(row) is { Length: > 0 } text ? text : null);

    public override async Task WriteAsync(ParquetRowGroupWriter group)
    {
        // The package takes nulls although its signature does not say so.
        await group.WriteAsync(Field, values!).ConfigureAwait(false);
        values.Clear();
    }
}

/// <summary>A column of numbers, flags or days, none of them absent.</summary>
internal sealed class ValueColumn<T>(string name, Func<MatchRow, T> cell)
    : MatchColumn(new DataField<T>(name))
    where T : struct
{
    private readonly List<T> values = [];

    public override void Add(in MatchRow row) => values.Add(cell(row));

    public override async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync<T>(Field, values.ToArray()).ConfigureAwait(false);
        values.Clear();
    }
}
