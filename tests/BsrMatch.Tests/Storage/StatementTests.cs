using System.Text;
using BsrMatch.Storage;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Storage;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class StatementTests : IDisposable
{
    private static readonly object[] Values =
    [
        "", "Liepāja 🚀", new string('ģ', 5000), 0, -7, 1L << 40, 0.1, double.MaxValue,
        new byte[] { 0, 1, 255 }, DBNull.Value,
    ];

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteTransaction transaction;

    public StatementTests()
    {
        connection.Open();
        transaction = connection.BeginTransaction();
        using var create = new Statement(transaction, "CREATE TABLE kept (id INTEGER PRIMARY KEY, value)");
        create.Execute();
    }

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    [TestCaseSource(nameof(Values))]
    public void A_value_comes_back_as_it_was(object value)
    {
        using var insert = Insert();
        using var find = new Statement(transaction, "SELECT value FROM kept WHERE id = @id", "@id");
        insert.Execute(1, value);

        Assert.That(find.Scalar(1), Is.EqualTo(value is int number ? (long)number : value));
        Assert.That(find.Scalar(2), Is.Null);
    }

    [Test]
    public void Bytes_of_a_text_become_a_text()
    {
        using var insert = Insert();
        using var find = new Statement(transaction, "SELECT typeof(value) || value FROM kept");
        insert.Execute(1, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes("Liepāja"));

        Assert.That(find.Scalar(), Is.EqualTo("textLiepāja"));
    }

    [Test]
    public void It_tells_how_many_rows_changed_and_runs_again_after_a_fault()
    {
        using var insert = Insert();
        using var change = new Statement(transaction, "UPDATE kept SET value = @value WHERE id > @id", "@value", "@id");

        Assert.That(insert.Execute(1, "a"), Is.EqualTo(1));
        Assert.That(() => insert.Execute(1, "b"), Throws.InstanceOf<SqliteException>()
            .With.Property(nameof(SqliteException.SqliteErrorCode)).EqualTo(19));
        Assert.That(insert.Execute(2, "c"), Is.EqualTo(1));
        Assert.That(change.Execute("d", 0), Is.EqualTo(2));
        Assert.That(change.Execute("d", 5), Is.Zero);
    }

    [Test]
    public void A_parameter_the_statement_does_not_have_is_refused() =>
        Assert.That(() => new Statement(transaction, "SELECT @one", "@two"), Throws.ArgumentException);

    private Statement Insert() =>
        new(transaction, "INSERT INTO kept (id, value) VALUES (@id, @value)", "@id", "@value");
}
