using System.Xml;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>
/// The names in a part of a workbook. The reader keeps each for good, and the standard has some hundreds.
/// </summary>
internal sealed class FewNames : NameTable
{
    private const int Most = 10_000;

    private int count;

    /// <exception cref="InvalidDataException">There are too many.</exception>
    public override string Add(char[] key, int start, int len) =>
        Get(key, start, len) ?? New(base.Add(key, start, len));

    /// <exception cref="InvalidDataException">There are too many.</exception>
    public override string Add(string key) => Get(key) ?? New(base.Add(key));

    private string New(string name) => ++count <= Most ? name : throw new InvalidDataException();
}
