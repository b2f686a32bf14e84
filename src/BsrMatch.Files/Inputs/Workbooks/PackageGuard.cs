using System.IO.Compression;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>
/// Looks at a workbook's ZIP file before anything is read from it: a small one can unpack to more than a
/// machine
/// has.
/// </summary>
internal sealed class PackageGuard
{
    /// <summary>The most that all parts together may unpack to.</summary>
    public const long MostUnpacked = 2L << 30;

    private const int MostParts = 10_000;
    private const long MostOfSmallPart = 32L << 20;
    private const int HighestRatio = 100;

    private readonly Dictionary<string, long> lengths = new(StringComparer.OrdinalIgnoreCase);

    private PackageGuard()
    {
    }

    /// <summary>Checks the file, whose position is left at its beginning.</summary>
    /// <exception cref="InputException">It is no workbook, damaged, or unpacks to too much.</exception>
    public static PackageGuard Check(Stream file, string source)
    {
        var guard = new PackageGuard();
        using (var zip = Opened(file, source)) guard.Check(zip, source);
        file.Position = 0;
        return guard;
    }

    /// <summary>What is said of a file that is built to harm.</summary>
    public static InputException Suspicious(string source) => ListFault.Of(source,
        "a workbook that unpacks to at most 2 GB, and to no more than it says",
        "it is damaged or built to harm; if you trust it, save it again in a spreadsheet program, or as CSV");

    /// <summary>What a file with a document type is told, by which entities could be brought in.</summary>
    public static InputException WithDocumentType(string source) => ListFault.Of(source,
        "a workbook without a document type (DOCTYPE) in its XML",
        "no spreadsheet program writes one; if you trust it, save it again in one, or as CSV");

    /// <summary>What a part says it unpacks to.</summary>
    public long LengthOf(Uri part) => lengths.GetValueOrDefault(part.OriginalString.TrimStart('/'));

    private static ZipArchive Opened(Stream file, string source)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw Damaged(source);
        }
    }

    /// <summary>What is said of a file that cannot be unpacked.</summary>
    public static InputException Damaged(string source) => ListFault.Of(source, "a whole workbook",
        "the file is damaged or cut off: fetch it again, or save it again in a spreadsheet program");

    private void Check(ZipArchive zip, string source)
    {
        try
        {
            if (zip.Entries.Count > MostParts) throw Suspicious(source);
            var unpacked = 0L;
            foreach (var part in zip.Entries)
            {
                if (part.IsEncrypted)
                    throw ListFault.Of(source, "a workbook without a password", "save a copy without one");
                // An archive may hold two parts of one name; which of them is read, nobody knows.
                if (!lengths.TryAdd(part.FullName, part.Length)) throw Suspicious(source);
                unpacked += part.Length;
                var isDense = part.Length > MostOfSmallPart
                    && part.Length / HighestRatio > part.CompressedLength;
                if (unpacked > MostUnpacked || isDense) throw Suspicious(source);
            }

            if (!lengths.ContainsKey("[Content_Types].xml") || !zip.Entries.Any(IsWorkbook))
            {
                throw ListFault.Of(source, "an .xlsx workbook",
                    "this is another kind of file or a ZIP file of several: unpack it, or save the list as "
                        + ".xlsx");
            }

            foreach (var part in zip.Entries.Where(IsReadWhole)) CheckSmall(part, source);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(source);
        }
    }

    private static bool IsWorkbook(ZipArchiveEntry part) =>
        part.Name.StartsWith("workbook", StringComparison.OrdinalIgnoreCase)
        && part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    // These are built up in memory by the package's reader, which counts nothing.
    private static bool IsReadWhole(ZipArchiveEntry part) =>
        part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.FullName == "[Content_Types].xml" || IsWorkbook(part);

    private static void CheckSmall(ZipArchiveEntry part, string source)
    {
        if (part.Length > MostOfSmallPart) throw Suspicious(source);
        using var stream = part.Open();
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (stream.Read(buffer) is var read and > 0)
        {
            length += read;
            if (length > part.Length) throw Suspicious(source);
        }
    }
}
