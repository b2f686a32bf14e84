using System.Globalization;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Files.Inputs.Columnar;

/// <summary>One column of a row group, turned into cells when they are asked for.</summary>
internal static class ParquetColumn
{
    private static readonly DateTime SerialZero = new(1899, 12, 30);

    /// <exception cref="NotSupportedException">Its type holds nothing that a profile could.</exception>
    public static Func<int, Cell> Read(ParquetRowGroupReader group, DataField field, int rows)
    {
        var type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>)) return Texts(group, field, rows);
        if (type == typeof(bool)) return Values<bool>(group, field, rows, Cell);
        if (type == typeof(int)) return Values<int>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(long)) return Values<long>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(short)) return Values<short>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(byte)) return Values<byte>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(sbyte)) return Values<sbyte>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(ushort)) return Values<ushort>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(uint)) return Values<uint>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(ulong)) return Values<ulong>(group, field, rows, value => Cell((decimal)value));
        if (type == typeof(float)) return Values<float>(group, field, rows, value => Cell(Widened(value)));
        if (type == typeof(double)) return Values<double>(group, field, rows, Cell);
        if (type == typeof(decimal)) return Values<decimal>(group, field, rows, Cell);
        if (type == typeof(DateOnly)) return Values<DateOnly>(group, field, rows, Cell);
        if (type == typeof(DateTime))
            return Values<DateTime>(group, field, rows, value => Cell(DateOnly.FromDateTime(value)));
        // Times of day, durations and bytes are in no profile.
        return _ => default;
    }

    private static Func<int, Cell> Texts(ParquetRowGroupReader group, DataField field, int rows)
    {
        var texts = new string?[rows];
        group.ReadAsync(field, texts.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return row => texts[row] switch
        {
            null => default,
            { Length: > FieldReader.LongestText } text =>
                new(CellKind.LongText, text, text.Length),
            var text => new(CellKind.TypedText, text),
        };
    }

    private static Func<int, Cell> Values<T>(
        ParquetRowGroupReader group, DataField field, int rows, Func<T, Cell> cell) where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[rows];
            group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return row => cell(values[row]);
        }

        var nullable = new T?[rows];
        group.ReadAsync<T>(field, nullable.AsMemory()).AsTask().GetAwaiter().GetResult();
        return row => nullable[row] is { } value ? cell(value) : default;
    }

    // 0.1 as a float is 0.1 as a double, not 0.10000000149.
    private static double Widened(float value) =>
        double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Cell Cell(bool value) => new(CellKind.Boolean, value ? "true" : "false", value ? 1 : 0);

    private static Cell Cell(double value) => double.IsNaN(value)
        ? default
        : new(CellKind.Number, value.ToString("R", CultureInfo.InvariantCulture), value);

    private static Cell Cell(decimal value) =>
        new(CellKind.Number, value.ToString("0.############################", CultureInfo.InvariantCulture),
            (double)value);

    private static Cell Cell(DateOnly day) =>
        new(CellKind.Day, "yyyy-mm-dd", (day.ToDateTime(TimeOnly.MinValue) - SerialZero).TotalDays);
}
