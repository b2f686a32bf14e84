using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// A prepared statement with parameters, run many times. Dapper is used for everything but the saving of
/// runs and what goes with it: its first use costs about 30 ms of reflection, more than a whole single match.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, null));
        command.Prepare();
    }

    /// <summary>Runs the statement; values in the order of the parameters.</summary>
    /// <returns>How many rows it changed, without those that went by cascade.</returns>
    public int Execute(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query for its first value; null when it finds no row.</summary>
    public object? Scalar(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteScalar();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }
}
