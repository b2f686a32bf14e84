using System.Globalization;
using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Learning;

/// <summary>
/// Which cases are kept to compare models by. It follows from the id alone, so that no model ever learns from
/// one of them, whenever and from wherever it comes. The test split of the training data is drawn alike.
/// </summary>
public static class GateDraw
{
    private const uint OneIn = 5;

    /// <summary>Whether the profile of an id is kept: the first eight hexadecimal digits of its SHA-256, as a
    /// number, divide by five.</summary>
    public static bool Keeps(string profileId)
    {
        ArgumentNullException.ThrowIfNull(profileId);
        var digits = StableHash.Sha256(Encoding.UTF8.GetBytes(profileId)).AsSpan(0, 8);
        return uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) % OneIn == 0;
    }
}
