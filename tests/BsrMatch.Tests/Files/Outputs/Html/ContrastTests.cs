using System.Globalization;
using System.Text.RegularExpressions;
using BsrMatch.Files.Outputs.Html;

namespace BsrMatch.Tests.Files.Outputs.Html;

/// <summary>
/// Every colour of a text stands out from what is behind it by 4.5 or more, every colour of a drawing by 3:
/// WCAG 2.2, success criteria 1.4.3 and 1.4.11, with its formula of relative luminance.
/// </summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Schemes = ["light", "dark"];

    [Test]
    public void OfTextIsEnough(
        [ValueSource(nameof(Schemes))] string scheme,
        [Values("ink/paper", "soft/paper", "link/paper", "ink/tint", "soft/tint", "link/tint", "yes-ink/yes",
            "open-ink/open", "no-ink/no", "matched/paper", "unmatched/paper", "rejected/paper")] string pair) =>
        Assert.That(Contrast(Colours(scheme), pair), Is.GreaterThanOrEqualTo(4.5));

    [Test]
    public void OfDrawingsIsEnough(
        [ValueSource(nameof(Schemes))] string scheme,
        [Values("fill/paper", "fill/track", "fill-2/paper", "link/paper")] string pair) =>
        Assert.That(Contrast(Colours(scheme), pair), Is.GreaterThanOrEqualTo(3));

    [Test]
    public void OfEveryShadeOfTheMapIsEnough()
    {
        var shades = Shade().Matches(PageHead.Style);

        Assert.Multiple(() =>
        {
            Assert.That(shades, Has.Count.EqualTo(6));
            foreach (Match shade in shades)
            {
                var contrast = Contrast(shade.Groups[1].Value, shade.Groups[2].Value);
                Assert.That(contrast, Is.GreaterThanOrEqualTo(4.5), shade.Value);
            }
        });
    }

    [Test]
    public void OfBlackAndWhiteIsTwentyOne() =>
        Assert.That(Contrast("#000000", "#ffffff"), Is.EqualTo(21).Within(1e-9));

    private static double Contrast(Dictionary<string, string> colours, string pair)
    {
        var names = pair.Split('/');
        return Contrast(colours[names[0]], colours[names[1]]);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> Colours(string scheme)
    {
        var block = Roots().Matches(PageHead.Style)[scheme == "light" ? 0 : 1].Value;
        return Variable().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Roots();

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.heat-\d \{ background: (#[0-9a-f]{6}); color: (#[0-9a-f]{6}); \}")]
    private static partial Regex Shade();
}
