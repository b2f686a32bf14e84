namespace BsrMatch.Profiles;

/// <summary>The sections of both versions and the divisions each holds, without a gap.</summary>
/// <remarks>
/// Regulation (EC) 1893/2006 for Rev. 2 and Delegated Regulation (EU) 2023/137 for Rev. 2.1.
/// </remarks>
internal static class NaceSections
{
    private static readonly (char Letter, NaceSpan Span)[] Rev2 = Read(
        "A0103 B0509 C1033 D3535 E3639 F4143 G4547 H4953 I5556 J5863 K6466 L6868 M6975 N7782 O8484 P8585 " +
        "Q8688 R9093 S9496 T9798 U9999");

    private static readonly (char Letter, NaceSpan Span)[] Rev21 = Read(
        "A0103 B0509 C1033 D3535 E3639 F4143 G4647 H4953 I5556 J5860 K6163 L6466 M6868 N6975 O7782 P8484 " +
        "Q8585 R8688 S9093 T9496 U9798 V9999");

    /// <summary>The sections of a version; none when there is no such version.</summary>
    public static IReadOnlyList<(char Letter, NaceSpan Span)> Of(string version) =>
        version switch { "2" => Rev2, "2.1" => Rev21, _ => [] };

    // A letter, the first division and the last one.
    private static (char Letter, NaceSpan Span)[] Read(string text) => Array.ConvertAll(
        text.Split(' '),
        part => (part[0], NaceSpan.Of(part.AsSpan(1, 2)) with { Last = NaceSpan.Of(part.AsSpan(3)).Last }));
}
