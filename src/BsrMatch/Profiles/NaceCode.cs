using System.Globalization;

namespace BsrMatch.Profiles;

/// <summary>
/// An economic activity in the NACE classification, at any of its levels: section <c>C</c>, division
/// <c>28</c>, group <c>28.9</c> or class <c>28.93</c>.
/// </summary>
/// <remarks>
/// Sections and divisions are checked against Rev. 2 (Regulation (EC) 1893/2006) or Rev. 2.1 (Delegated
/// Regulation (EU) 2023/137); groups and classes are checked for form only.
/// </remarks>
public readonly record struct NaceCode
{
    private static readonly (char Section, int First, int Last)[] Rev2 =
    [
        ('A', 1, 3), ('B', 5, 9), ('C', 10, 33), ('D', 35, 35), ('E', 36, 39), ('F', 41, 43), ('G', 45, 47),
        ('H', 49, 53), ('I', 55, 56), ('J', 58, 63), ('K', 64, 66), ('L', 68, 68), ('M', 69, 75),
        ('N', 77, 82), ('O', 84, 84), ('P', 85, 85), ('Q', 86, 88), ('R', 90, 93), ('S', 94, 96),
        ('T', 97, 98), ('U', 99, 99),
    ];

    private static readonly (char Section, int First, int Last)[] Rev21 =
    [
        ('A', 1, 3), ('B', 5, 9), ('C', 10, 33), ('D', 35, 35), ('E', 36, 39), ('F', 41, 43), ('G', 46, 47),
        ('H', 49, 53), ('I', 55, 56), ('J', 58, 60), ('K', 61, 63), ('L', 64, 66), ('M', 68, 68),
        ('N', 69, 75), ('O', 77, 82), ('P', 84, 84), ('Q', 85, 85), ('R', 86, 88), ('S', 90, 93),
        ('T', 94, 96), ('U', 97, 98), ('V', 99, 99),
    ];

    private readonly (char Section, int First, int Last) section;
    private readonly string digits;

    private NaceCode((char Section, int First, int Last) section, string digits, string version)
    {
        this.section = section;
        this.digits = digits;
        Version = version;
    }

    /// <summary><c>2</c> or <c>2.1</c>.</summary>
    public string Version { get; }

    /// <summary>The section's letter.</summary>
    public char Section => section.Section;

    /// <summary>
    /// Reads a code such as <c>C</c>, <c>28</c>, <c>28.9</c>, <c>28.93</c> or <c>C28.93</c>.
    /// </summary>
    /// <param name="text">The code.</param>
    /// <param name="version"><c>2</c> or <c>2.1</c>.</param>
    /// <param name="code">The code read.</param>
    /// <returns>False when there is no such section or division in that version.</returns>
    public static bool TryParse(string text, string version, out NaceCode code)
    {
        ArgumentNullException.ThrowIfNull(text);
        code = default;
        var sections = version switch { "2" => Rev2, "2.1" => Rev21, _ => [] };
        var trimmed = text.Trim().ToUpperInvariant();
        if (trimmed.Length == 0) return false;
        char? letter = char.IsAsciiLetter(trimmed[0]) ? trimmed[0] : null;
        var digits = (letter is null ? trimmed : trimmed[1..]).TrimStart(' ');
        if (digits.Length > 2 && digits[2] == '.') digits = digits.Remove(2, 1);
        if (digits.Length is 1 or > 4 || digits.Any(c => !char.IsAsciiDigit(c))) return false;
        foreach (var section in sections)
        {
            if (letter is not null && letter != section.Section) continue;
            if (digits.Length > 0 && !Contains(section, DivisionOf(digits))) continue;
            code = new NaceCode(section, digits, version);
            return true;
        }

        return false;
    }

    /// <summary>Whether this code lies inside <paramref name="wider"/>, or is the same.</summary>
    /// <returns>
    /// Null when this code is wider than <paramref name="wider"/>, so that nobody can tell. Codes of
    /// different versions are compared by their digits, which mean nearly the same in both, since
    /// section letters moved.
    /// </returns>
    public bool? IsWithin(NaceCode wider)
    {
        if (wider.digits.Length == 0)
        {
            var (first, last) = digits.Length == 0
                ? (section.First, section.Last)
                : (DivisionOf(digits), DivisionOf(digits));
            if (first >= wider.section.First && last <= wider.section.Last) return true;
            return first <= wider.section.Last && last >= wider.section.First ? null : false;
        }

        if (digits.Length == 0)
        {
            if (!Contains(section, DivisionOf(wider.digits))) return false;
            return section.First == section.Last && wider.digits.Length == 2 ? true : null;
        }

        if (digits.StartsWith(wider.digits, StringComparison.Ordinal)) return true;
        return wider.digits.StartsWith(digits, StringComparison.Ordinal) ? null : false;
    }

    /// <inheritdoc/>
    public override string ToString() => digits.Length switch
    {
        0 => Section.ToString(),
        2 => digits,
        _ => $"{digits[..2]}.{digits[2..]}",
    };

    private static int DivisionOf(string digits) =>
        int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Contains((char Section, int First, int Last) section, int division) =>
        division >= section.First && division <= section.Last;
}
