using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;

namespace BsrMatch.Storage;

/// <summary>A stored version of a catalogue before it is read.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Lines">Its programmes as JSON, one a line.</param>
internal sealed record CatalogueText(string Name, IReadOnlyList<string> Lines)
{
    /// <summary>Reads the catalogue and makes sure that it is the version it was kept as.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public ProgrammeCatalogue Read(string version)
    {
        try
        {
            var catalogue = CatalogueReader.FromJsonLines(Name, Lines);
            return catalogue.Version == version || IsIntact(version)
                ? catalogue
                : throw new InvalidDataException($"its content is of {catalogue.Version}");
        }
        catch (InputException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    // A version ends with the hash of the text that was kept. A later program may read the same text to
    // another version, because it knows more fields; the text is sound all the same.
    private bool IsIntact(string version)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Lines.Select(line => line + "\n")));
        var at = version.LastIndexOf('-') + 1;
        return version.Length > at
            && StableHash.Sha256(text).StartsWith(version[at..], StringComparison.Ordinal);
    }
}
