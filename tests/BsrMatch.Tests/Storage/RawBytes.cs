using System.Text;

namespace BsrMatch.Tests.Storage;

/// <summary>Looks for words in a database and in all that SQLite keeps beside it, as a thief would.</summary>
internal static class RawBytes
{
    /// <summary>Which of the words are in the file, its write-ahead log, its index or its journal.</summary>
    public static IReadOnlyList<string> Find(string database, params IEnumerable<string> words)
    {
        string[] files = [.. new[] { "", "-wal", "-shm", "-journal" }.Select(end => database + end).Where(File.Exists)];
        Assert.That(files, Does.Contain(database));
        var contents = files.Select(ReadShared).ToList();
        return [.. words.Where(word => contents.Any(content => Holds(content, Encoding.UTF8.GetBytes(word))))];
    }

    private static bool Holds(byte[] content, byte[] word) => content.AsSpan().IndexOf(word) >= 0;

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
