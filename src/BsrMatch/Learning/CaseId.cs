using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Learning;

/// <summary>What a model bundle calls the cases it has learned from.</summary>
internal static class CaseId
{
    /// <summary>
    /// The name of a firm's case: a hash, so that a bundle, which may be passed on, does not hold the id by
    /// which its advisers know the firm.
    /// </summary>
    public static string OfFirm(string profileId) =>
        $"case-{StableHash.Sha256(Encoding.UTF8.GetBytes(profileId))[..16]}";
}
