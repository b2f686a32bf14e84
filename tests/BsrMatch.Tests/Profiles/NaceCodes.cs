using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

/// <summary>Finds the codes of a version by trying every text a code could be.</summary>
internal static class NaceCodes
{
    private static readonly NaceCode[] Rev2 = Find("2");
    private static readonly NaceCode[] Rev21 = Find("2.1");

    public static IReadOnlyList<NaceCode> All(string version) => version == "2" ? Rev2 : Rev21;

    private static NaceCode[] Find(string version) =>
    [
        .. Texts().Where(text => NaceCode.TryParse(text, version, out _))
            .Select(text => Some.Nace(text, version)).DistinctBy(code => code.ToString()),
    ];

    private static IEnumerable<string> Texts()
    {
        for (var letter = 'A'; letter <= 'Z'; letter++) yield return letter.ToString();
        for (var division = 0; division < 100; division++) yield return $"{division:00}";
        for (var group = 0; group < 1_000; group++) yield return $"{group:000}";
        for (var number = 0; number < 10_000; number++) yield return $"{number:0000}";
    }
}
