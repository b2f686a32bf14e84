using BsrMatch.Input;

namespace BsrMatch.Profiles;

/// <summary>
/// A profile with its canonical JSON and the hash of that, worked out once for all who need them: the match
/// that names the hash, and the store that keeps the text.
/// </summary>
public sealed class CanonicalProfile
{
    private CanonicalProfile(SmeProfile profile, byte[] json)
    {
        Profile = profile;
        Json = json;
        Hash = StableHash.Sha256(json);
    }

    /// <summary>The profile.</summary>
    public SmeProfile Profile { get; }

    /// <summary>What <see cref="ProfileJson.WriteCanonical"/> writes, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>What <see cref="SmeProfile.Hash"/> gives.</summary>
    public string Hash { get; }

    /// <summary>Writes a profile down.</summary>
    public static CanonicalProfile Of(SmeProfile profile) =>
        new(profile, ProfileJson.WriteCanonical(profile));
}
