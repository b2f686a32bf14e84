namespace BsrMatch.Profiles;

/// <summary>
/// A region in the European NUTS classification, such as <c>DE</c>, <c>DE8</c>, <c>DE80</c> or <c>DE80N</c>.
/// </summary>
public readonly record struct NutsRegion
{
    private NutsRegion(string value) => Value = value;

    /// <summary>The code in capital letters: a country and up to three more characters.</summary>
    public string Value { get; }

    /// <summary>Reads a code; its country must exist, the rest is checked for form only.</summary>
    public static bool TryParse(string text, out NutsRegion region)
    {
        ArgumentNullException.ThrowIfNull(text);
        region = default;
        var code = text.Trim().ToUpperInvariant();
        if (code.Length is < 2 or > 5 || !CountryCode.TryParse(code[..2], out _)) return false;
        if (code.Skip(2).Any(c => !char.IsAsciiLetterOrDigit(c))) return false;
        // NUTS writes EL for Greece and, as long as it covered it, UK for the United Kingdom.
        code = code[..2] switch { "GR" => "EL" + code[2..], "GB" => "UK" + code[2..], _ => code };
        region = new NutsRegion(code);
        return true;
    }

    /// <summary>Whether this region lies inside <paramref name="wider"/>, or is the same.</summary>
    /// <returns>
    /// Null when this region is wider than <paramref name="wider"/>, so that nobody can tell.
    /// </returns>
    public bool? IsWithin(NutsRegion wider)
    {
        if (Value.StartsWith(wider.Value, StringComparison.Ordinal)) return true;
        return wider.Value.StartsWith(Value, StringComparison.Ordinal) ? null : false;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
