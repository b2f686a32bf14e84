using BsrMatch.Batch;
using BsrMatch.Input;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Reads batches.</summary>
internal static class BatchReader
{
    public static string? Last(SqliteTransaction transaction, string output) =>
        transaction.Connection!.QueryFirstOrDefault<string>("""
            SELECT run_id FROM batch_run JOIN match_run ON match_run.id = batch_run.run_id
            WHERE output = @output ORDER BY created_at DESC, run_id DESC LIMIT 1
            """, new { output }, transaction);

    public static StoredBatch? Read(SqliteTransaction transaction, string runId) =>
        transaction.Connection!.Query<Row>($"{Select} WHERE id = @runId", new { runId }, transaction)
            .Select(row => ToBatch(transaction, row)).FirstOrDefault();

    public static IReadOnlyList<StoredBatch> List(SqliteTransaction transaction, int most) =>
        [.. transaction.Connection!.Query<Row>($"{Select} ORDER BY created_at DESC, id LIMIT @most",
            new { most }, transaction).AsList().Select(row => ToBatch(transaction, row))];

    public static IReadOnlyList<SavedChunk> Chunks(SqliteTransaction transaction, string runId) =>
        [.. transaction.Connection!.Query<ChunkRow>("""
            SELECT chunk_no AS Number, entries AS Entries, output_bytes AS OutputBytes,
                output_hash AS OutputHash, errors_bytes AS ErrorsBytes, errors_hash AS ErrorsHash
            FROM batch_chunk WHERE run_id = @runId ORDER BY chunk_no
            """, new { runId }, transaction)
            .Select(row => new SavedChunk((int)row.Number, row.Entries,
                new WrittenBytes(row.OutputBytes, row.OutputHash),
                new WrittenBytes(row.ErrorsBytes, row.ErrorsHash)))];

    /// <summary>What is counted over all chunks, one in memory at a time.</summary>
    public static ExposureTally SumOf(SqliteTransaction transaction, string runId)
    {
        var sum = new ExposureTally();
        foreach (var tally in transaction.Connection!.Query<string>(
            "SELECT tally_json FROM batch_chunk WHERE run_id = @runId ORDER BY chunk_no", new { runId },
            transaction, buffered: false))
            sum.Add(ExposureTally.Parse(tally));
        return sum;
    }

    public static IReadOnlyList<RejectedRow> Rejected(SqliteTransaction transaction, string runId, int most)
    {
        var list = transaction.Connection!.QuerySingleOrDefault<string>(
            "SELECT list_name FROM batch_run WHERE run_id = @runId", new { runId }, transaction) ?? "";
        return
        [
            .. transaction.Connection!.Query<ErrorRow>("""
                SELECT chunk_no AS Chunk, entry_no AS Entry, row_no AS RowNo, profile_id AS ProfileId,
                    field AS Field, value AS Value, hidden_length AS Hidden, expected AS Expected,
                    remedy AS Remedy
                FROM batch_error
                WHERE run_id = @runId AND (chunk_no, entry_no) IN (
                    SELECT DISTINCT chunk_no, entry_no FROM batch_error
                    WHERE run_id = @runId ORDER BY chunk_no, entry_no LIMIT @most)
                ORDER BY chunk_no, entry_no, error_no
                """, new { runId, most }, transaction)
                .GroupBy(row => (row.Chunk, row.Entry))
                .Select(group => new RejectedRow(group.First().RowNo, group.First().ProfileId,
                [
                    .. group.Select(row => new Fault(
                        list, (int)row.RowNo, row.Field, row.Value, row.Expected, row.Remedy)
                    {
                        HiddenLength = (int?)row.Hidden,
                    }),
                ])),
        ];
    }

    private const string Select = $"""
        SELECT id AS Id, state AS State, list_name AS ListName, list_hash AS ListHash, output AS Output,
            settings AS Settings, tally_json AS Tally, {RunHeaderRow.Columns}
        FROM batch_run JOIN match_run ON match_run.id = batch_run.run_id
        """;

    private static StoredBatch ToBatch(SqliteTransaction transaction, Row row) => new(
        row.Id, StoreTime.Parse(row.CreatedAt), Enum.Parse<BatchState>(row.State, ignoreCase: true),
        new BatchOrder(row.ToHeader(), row.ListName, row.ListHash, row.Output, row.Settings),
        row.Tally is { } tally ? ExposureTally.Parse(tally) : SumOf(transaction, row.Id));

    private sealed class Row : RunHeaderRow
    {
        public required string Id { get; init; }

        public required string State { get; init; }

        public required string ListName { get; init; }

        public string? ListHash { get; init; }

        public string? Output { get; init; }

        public required string Settings { get; init; }

        public string? Tally { get; init; }
    }

    private sealed record ChunkRow(
        long Number, long Entries, long OutputBytes, string OutputHash, long ErrorsBytes,
        string ErrorsHash);

    private sealed class ErrorRow
    {
        public required long Chunk { get; init; }

        public required long Entry { get; init; }

        public required long RowNo { get; init; }

        public string? ProfileId { get; init; }

        public required string Field { get; init; }

        public string? Value { get; init; }

        public long? Hidden { get; init; }

        public required string Expected { get; init; }

        public required string Remedy { get; init; }
    }
}
