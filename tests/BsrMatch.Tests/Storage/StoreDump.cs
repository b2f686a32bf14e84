using System.Text;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

/// <summary>All rows of what imports write to, as text.</summary>
internal static class StoreDump
{
    private static readonly string[] Tables =
        ["catalogue", "catalogue_programme", "catalogue_history", "project", "project_history"];

    public static string Of(Store store) => store.Read(transaction =>
    {
        var dump = new StringBuilder();
        foreach (var table in Tables)
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2, 3";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                dump.Append(table);
                for (var i = 0; i < rows.FieldCount; i++) dump.Append('\t').Append(rows.GetValue(i));
                dump.Append('\n');
            }
        }

        return dump.ToString();
    });
}
