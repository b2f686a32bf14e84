using System.Text;
using BsrMatch.Batch;
using BsrMatch.Files.Inputs;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Inputs;

/// <summary>Client lists written in a test, and what was read from them.</summary>
internal static class SomeLists
{
    public static ClientListOptions Options { get; } = new() { AsOf = Some.Day };

    /// <summary>Reads text as a stream.</summary>
    public static ReadList Read(string text, ClientListOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), options);

    public static ReadList Read(byte[] bytes, ClientListOptions? options = null)
    {
        using var list = ClientLists.Open(new MemoryStream(bytes), "clients", options ?? Options);
        return Read(list);
    }

    public static ReadList ReadFile(string path, ClientListOptions? options = null)
    {
        using var list = ClientLists.Open(path, options ?? Options);
        return Read(list);
    }

    /// <summary>The only client of a list.</summary>
    public static SmeProfile One(string text, ClientListOptions? options = null) =>
        Read(text, options).Profiles.Single();

    /// <summary>The faults of a list with one client, each as it is told.</summary>
    public static IReadOnlyList<string> Faults(string text) =>
        [.. Read(text).Rows.SelectMany(row => row.Faults).Select(fault => fault.ToString())];

    private static ReadList Read(IClientList list)
    {
        var columns = (list as ITabularList)?.Columns ?? [];
        return new([.. list.Entries().Select(entry => entry.Read())], list.Remarks, columns);
    }
}

/// <summary>What was read of a list.</summary>
internal sealed record ReadList(
    IReadOnlyList<ClientRow> Rows, IReadOnlyList<string> Remarks, IReadOnlyList<ColumnReport> Columns)
{
    public IEnumerable<SmeProfile> Profiles
    {
        get
        {
            Assert.That(Rows.SelectMany(row => row.Faults).Select(fault => fault.ToString()), Is.Empty);
            return Rows.Select(row => row.Profile!);
        }
    }
}
