using System.Security.Cryptography;
using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// Stands in for clients' ids: the same client gets the same pseudonym in one store and another in every
/// other, and only who has the store's key can tell whose it is.
/// </summary>
/// <remarks>
/// HMAC-SHA256 (RFC 2104) of the id under a random key of 256 bits, made once and kept in the store; the
/// first 80 bits are shown. A hash without a key would not do: ids are few and could all be tried.
/// </remarks>
public sealed class Pseudonyms
{
    private const int KeyBytes = 32;
    private const int DigitsShown = 20;

    private readonly byte[] key;

    private Pseudonyms(byte[] key) => this.key = key;

    /// <summary>The store's pseudonyms; the key is made where there is none.</summary>
    /// <exception cref="SetupException">The store cannot be written to.</exception>
    public static Pseudonyms In(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Find(store) ?? store.Write(transaction =>
        {
            // Another process may have been faster.
            if (StoreSettings.Get(transaction, StoreSettings.PseudonymKey) is { } made) return FromHex(made);
            var key = RandomNumberGenerator.GetHexString(2 * KeyBytes, lowercase: true);
            StoreSettings.Set(transaction, StoreSettings.PseudonymKey, key);
            return FromHex(key);
        });
    }

    /// <summary>The same; null where the store never made a pseudonym.</summary>
    internal static Pseudonyms? Find(Store store) => store.Read(Find);

    /// <summary>The same within a greater question.</summary>
    internal static Pseudonyms? Find(SqliteTransaction transaction) =>
        StoreSettings.Get(transaction, StoreSettings.PseudonymKey) is { } key ? FromHex(key) : null;

    /// <summary>The pseudonym of a client: <c>c-</c> and 20 hexadecimal digits.</summary>
    public string Of(string clientId)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(clientId));
        return "c-" + Convert.ToHexStringLower(hash)[..DigitsShown];
    }

    /// <summary>
    /// The profile under its pseudonym and without a name. The texts stay as they are, whatever they tell.
    /// </summary>
    public SmeProfile Of(SmeProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile with { Id = Of(profile.Id), Name = null };
    }

    private static Pseudonyms FromHex(string key) => new(Convert.FromHexString(key));
}
