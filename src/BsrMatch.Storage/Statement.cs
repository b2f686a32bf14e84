using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BsrMatch.Storage;

/// <summary>
/// A prepared statement with parameters, run many times. Dapper is used for everything but the saving of
/// runs and what goes with it: its first use costs about 30 ms of reflection, more than a whole single match.
/// SQLite is asked directly, since a command of the driver takes longer to run than SQLite takes to enter a
/// row.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;

    public Statement(SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        database = transaction.Connection!.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        places = new int[parameters.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = raw.sqlite3_bind_parameter_index(statement, parameters[i]);
            if (places[i] == 0)
                throw new ArgumentException($"no {parameters[i]} in {sql}", nameof(parameters));
        }
    }

    /// <summary>
    /// Runs the statement; values in the order of the parameters: whole numbers, doubles, texts, texts as
    /// UTF-8 in memory, arrays of bytes, or <see cref="DBNull"/>.
    /// </summary>
    /// <returns>How many rows it changed, without those that went by cascade.</returns>
    public int Execute(params ReadOnlySpan<object> values)
    {
        Bind(values);
        Step();
        Check(raw.sqlite3_reset(statement));
        return raw.sqlite3_changes(database);
    }

    /// <summary>Runs a query for its first value; null when it finds no row.</summary>
    public object? Scalar(params ReadOnlySpan<object> values)
    {
        Bind(values);
        var value = Step() ? FirstValue() : null;
        Check(raw.sqlite3_reset(statement));
        return value;
    }

    public void Dispose() => statement.Dispose();

    // Whether there is a row to read. A statement that failed is made ready for the next run, too.
    private bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        try
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }

        return false;
    }

    private object FirstValue() => raw.sqlite3_column_type(statement, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, 0).ToArray(),
        _ => DBNull.Value,
    };

    private void Bind(ReadOnlySpan<object> values)
    {
        if (values.Length != places.Length)
            throw new ArgumentException($"not {places.Length} but {values.Length} values", nameof(values));
        for (var i = 0; i < places.Length; i++) Check(Bind(places[i], values[i]));
    }

    private int Bind(int place, object value) => value switch
    {
        string text => BindText(place, text),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        ReadOnlyMemory<byte> text => raw.sqlite3_bind_text(statement, place, text.Span),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        DBNull => raw.sqlite3_bind_null(statement, place),
        _ => throw new ArgumentException($"a {value.GetType().Name} cannot be saved", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        const int most = 512;
        // No bytes at all would be taken for NULL.
        if (text.Length == 0) return raw.sqlite3_bind_text(statement, place, text);
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (size > most) return raw.sqlite3_bind_text(statement, place, Encoding.UTF8.GetBytes(text));
        Span<byte> bytes = stackalloc byte[most];
        return raw.sqlite3_bind_text(statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
