using System.Globalization;
namespace BsrMatch.Profiles;

/// <summary>
/// An economic activity in the NACE classification, at any of its levels: section <c>C</c>, division
/// <c>28</c>, group <c>28.9</c> or class <c>28.93</c>. Only codes that exist in their version can be made.
/// </summary>
/// <remarks>
/// Rev. 2 is that of Regulation (EC) 1893/2006, Rev. 2.1 that of Delegated Regulation (EU) 2023/137.
/// </remarks>
public readonly record struct NaceCode
{
    private readonly string digits;
    private readonly NaceSpan span;

    private NaceCode(char section, string digits, NaceSpan span, string version)
    {
        Section = section;
        this.digits = digits;
        this.span = span;
        Version = version;
    }

    /// <summary><c>2</c> or <c>2.1</c>.</summary>
    public string Version { get; }

    /// <summary>The letter of the section it lies in.</summary>
    public char Section { get; }

    /// <summary>How narrow it is.</summary>
    public NaceLevel Level => digits.Length == 0 ? NaceLevel.Section : (NaceLevel)(digits.Length - 1);

    /// <summary>
    /// Reads a code such as <c>C</c>, <c>28</c>, <c>28.9</c>, <c>28.93</c> or <c>C28.93</c>. Where a group is
    /// divided into classes, none of which ends in 0, <c>01.10</c> is the group <c>01.1</c>: many registers
    /// fill its code up to four digits.
    /// </summary>
    /// <param name="text">The code.</param>
    /// <param name="version"><c>2</c> or <c>2.1</c>.</param>
    /// <param name="code">The code read.</param>
    /// <returns>False when there is no such code in that version.</returns>
    public static bool TryParse(string text, string version, out NaceCode code)
    {
        ArgumentNullException.ThrowIfNull(text);
        code = default;
        var trimmed = text.Trim().ToUpperInvariant();
        if (trimmed.Length == 0) return false;
        char? letter = char.IsAsciiLetter(trimmed[0]) ? trimmed[0] : null;
        var digits = (letter is null ? trimmed : trimmed[1..]).TrimStart(' ');
        if (digits.Length > 2 && digits[2] == '.') digits = digits.Remove(2, 1);
        if (digits.Length is 1 or > 4 || digits.Any(c => !char.IsAsciiDigit(c))) return false;
        if (digits is [_, _, _, '0'] && NaceClasses.Of(version).Count(NaceSpan.Of(digits)) == 0)
            digits = digits[..3];
        foreach (var (section, whole) in NaceSections.Of(version))
        {
            var span = digits.Length == 0 ? whole : NaceSpan.Of(digits);
            if ((letter ?? section) != section || !whole.Contains(span)) continue;
            // The sections tell which divisions there are; only narrower codes need the list of classes.
            if (digits.Length > 2 && NaceClasses.Of(version).Count(span) == 0) return false;
            code = new NaceCode(section, digits, span, version);
            return true;
        }

        return false;
    }

    /// <summary>Whether this code lies inside <paramref name="wider"/>, or means the same.</summary>
    /// <returns>
    /// True when everything the code may mean lies inside, false when nothing does, null when some does, so
    /// that nobody can tell. Codes of different versions are compared by the classes that share activities
    /// according to Eurostat's correspondence table.
    /// </returns>
    public bool? IsWithin(NaceCode wider)
    {
        if (Version != wider.Version) return NaceClasses.Of(Version).IsWithin(span, wider.span);
        if (wider.span.Contains(span)) return true;
        if (!span.Contains(wider.span)) return false;
        // Class 99.00 is all of division 99, so that the division lies within its only class.
        var classes = NaceClasses.Of(Version);
        return classes.Count(span) == classes.Count(wider.span) ? true : null;
    }

    /// <summary>
    /// Whether this code lies inside <paramref name="wider"/> taken together: code 62.20 of Rev. 2.1 lies in
    /// neither 62.02 nor 62.03 of Rev. 2 alone, but in both.
    /// </summary>
    /// <returns>As <see cref="IsWithin"/>; false when there is nothing to lie in.</returns>
    public bool? IsWithinAny(IReadOnlyCollection<NaceCode> wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        bool? inside = false;
        foreach (var code in wider)
        {
            if (IsWithin(code) is not { } answer) inside = null;
            else if (answer) return true;
        }

        if (inside is not null || wider.Count == 1) return inside;
        var version = Version;
        var same = wider.Where(code => code.Version == version).Select(code => code.span).ToArray();
        var other = wider.Where(code => code.Version != version).Select(code => code.span).ToArray();
        return NaceClasses.Of(Version).AreCovered(span, same, other) ? true : null;
    }

    /// <summary>
    /// The classes of the other version that a class became or was, such as <c>41.10</c> of Rev. 2 for
    /// <c>68.12</c> of Rev. 2.1, in the order of their codes; empty for a code that is no class.
    /// </summary>
    public IReadOnlyList<string> InOtherVersion() => Level != NaceLevel.Class ? [] :
    [
        .. NaceClasses.Of(Version).CounterpartsOf(span).Select(other => other.First).Distinct().Order()
            .Select(code => string.Create(
                CultureInfo.InvariantCulture, $"{code / 100:00}.{code % 100:00}")),
    ];

    /// <inheritdoc/>
    public override string ToString() => digits.Length switch
    {
        0 => Section.ToString(),
        2 => digits,
        _ => $"{digits[..2]}.{digits[2..]}",
    };
}
