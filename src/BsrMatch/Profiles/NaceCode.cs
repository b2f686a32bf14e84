using System.Globalization;

namespace BsrMatch.Profiles;

/// <summary>
/// An economic activity in the NACE classification, at any of its levels: section <c>C</c>, division <c>28</c>,
/// group <c>28.9</c> or class <c>28.93</c>.
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
        ('H', 49, 53), ('I', 55, 56), ('J', 58, 63), ('K', 64, 66), ('L', 68, 68), ('M', 69, 75), ('N', 77, 82),
        ('O', 84, 84), ('P', 85, 85), ('Q', 86, 88), ('R', 90, 93), ('S', 94, 96), ('T', 97, 98), ('U', 99, 99),
    ];

    private static readonly (char Section, int First, int Last)[] Rev21 =
    [
        ('A', 1, 3), ('B', 5, 9), ('C', 10, 33), ('D', 35, 35), ('E', 36, 39), ('F', 41, 43), ('G', 46, 47),
        ('H', 49, 53), ('I', 55, 56), ('J', 58, 60), ('K', 61, 63), ('L', 64, 66), ('M', 68, 68), ('N', 69, 75),
        ('O', 77, 82), ('P', 84, 84), ('Q', 85, 85), ('R', 86, 88), ('S', 90, 93), ('T', 94, 96), ('U', 97, 98),
        ('V', 99, 99),
    ];

    // Section A to V, then the digits of division, group and class: "C2893" is class 28.93.
    private readonly string path;

    private NaceCode(string path, string version)
    {
        this.path = path;
        Version = version;
    }

    /// <summary><c>2</c> or <c>2.1</c>.</summary>
    public string Version { get; }

    /// <summary>The section's letter.</summary>
    public char Section => path[0];

    /// <summary>Reads a code such as <c>C</c>, <c>28</c>, <c>28.9</c>, <c>28.93</c> or <c>C28.93</c>.</summary>
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
        if (digits.Length == 0)
        {
            if (!sections.Any(s => s.Section == letter)) return false;
            code = new NaceCode(letter!.Value.ToString(), version);
            return true;
        }

        if (digits.Length > 2 && digits[2] == '.') digits = digits.Remove(2, 1);
        if (digits.Length is < 2 or > 4 || digits.Any(c => !char.IsAsciiDigit(c))) return false;
        var division = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var section = sections.FirstOrDefault(s => division >= s.First && division <= s.Last).Section;
        if (section == default || (letter is not null && letter != section)) return false;
        code = new NaceCode(section + digits, version);
        return true;
    }

    /// <summary>Whether this code lies inside <paramref name="wider"/>, or is the same.</summary>
    /// <returns>Null when this code is wider than <paramref name="wider"/>, so that nobody can tell.</returns>
    public bool? IsWithin(NaceCode wider)
    {
        // Divisions and below mean nearly the same in both versions; only section letters moved.
        var mine = Version == wider.Version || wider.path.Length == 1 ? path : path[1..];
        var other = mine.Length == path.Length ? wider.path : wider.path[1..];
        if (mine.StartsWith(other, StringComparison.Ordinal)) return true;
        return other.StartsWith(mine, StringComparison.Ordinal) ? null : false;
    }

    /// <inheritdoc/>
    public override string ToString() => path.Length switch
    {
        1 => path,
        <= 3 => path[1..],
        _ => $"{path[1..3]}.{path[3..]}",
    };
}
