using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Storage;

/// <summary>Reads the profiles that are kept.</summary>
internal static class StoredProfile
{
    /// <summary>
    /// The profile as it was saved. The hash is of the very text that is kept, so a change to it cannot pass
    /// for the client's own words.
    /// </summary>
    /// <exception cref="InvalidDataException">It was changed, or cannot be read.</exception>
    public static SmeProfile Read(string id, string hash, string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        if (StableHash.Sha256(json) != hash)
            throw new InvalidDataException($"profile {id} is not the one that was saved");
        try
        {
            // It was checked against its day of asking when it came in, so no day is too early here.
            return ProfileJson.Read(json, $"stored profile {id}", DateOnly.MaxValue);
        }
        catch (InputException e)
        {
            throw new InvalidDataException($"profile {id} cannot be read", e);
        }
    }
}
