using BsrMatch.Matching;

namespace BsrMatch.Tests.Matching;

public sealed class StrongestThemesTests
{
    // Few different weights, so that many are equal.
    [FsCheck.NUnit.Property]
    public bool TheyAreTheFirstTwoOfAllInOrder(byte[] weights)
    {
        var strongest = new StrongestThemes();
        for (var theme = 0; theme < weights.Length; theme++) strongest.Add(theme, weights[theme] % 5);

        var plain = Enumerable.Range(0, weights.Length).Where(theme => weights[theme] % 5 > 0)
            .OrderByDescending(theme => weights[theme] % 5).ThenBy(theme => theme).Take(2);
        return strongest.Themes.SequenceEqual(plain);
    }
}
