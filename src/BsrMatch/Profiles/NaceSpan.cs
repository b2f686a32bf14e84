namespace BsrMatch.Profiles;

/// <summary>
/// The classes a code covers, as a span of four-digit numbers: 2893 to 2893 for class 28.93, 2800 to 2899 for
/// division 28, 1000 to 3399 for section C.
/// </summary>
internal readonly record struct NaceSpan(int First, int Last)
{
    /// <summary>The span of a division, group or class, given its two to four digits.</summary>
    public static NaceSpan Of(ReadOnlySpan<char> digits)
    {
        var first = 0;
        foreach (var digit in digits) first = first * 10 + (digit - '0');
        var size = 1;
        for (var missing = 4 - digits.Length; missing > 0; missing--) size *= 10;
        return new(first * size, first * size + size - 1);
    }

    /// <summary>Both ends in one number, which sorts by the first.</summary>
    public int Packed => First * 10_000 + Last;

    public static NaceSpan Unpack(int packed) => new(packed / 10_000, packed % 10_000);

    public bool Contains(NaceSpan other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(NaceSpan other) => First <= other.Last && other.First <= Last;
}
