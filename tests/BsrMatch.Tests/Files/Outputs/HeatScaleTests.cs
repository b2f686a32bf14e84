using System.Globalization;
using BsrMatch.Eligibility;
using BsrMatch.Files.Outputs.Workbooks;

namespace BsrMatch.Tests.Files.Outputs;

public sealed class HeatScaleTests
{
    private static readonly double[] Lights =
        [.. Enumerable.Range(0, HeatScale.Steps).Select(step => Light(HeatScale.Fill(step)))];

    [TestCase(0, 0)]
    [TestCase(0.0949, 0)]
    [TestCase(0.0999, 1)]
    [TestCase(0.1, 1)]
    [TestCase(0.4949, 2)]
    [TestCase(0.4999, 3)]
    [TestCase(0.894, 4)]
    [TestCase(0.896, 5)]
    [TestCase(0.5, 3)]
    [TestCase(0.9, 5)]
    [TestCase(1, 5)]
    public void AFitHasItsStep(double fit, int step) => Assert.Multiple(() =>
    {
        Assert.That(HeatScale.Look(fit, Verdict.Eligible), Is.EqualTo(CellLook.Fit + step));
        Assert.That(HeatScale.Look(fit, Verdict.Unknown), Is.EqualTo(CellLook.OpenFit + step));
        Assert.That(HeatScale.Look(fit, Verdict.Ineligible), Is.EqualTo(CellLook.Shut));
    });

    [Test]
    public void WithoutColourTheOrderStays() => Assert.That(Lights, Is.Ordered.Descending);

    // WCAG 2.2, success criterion 1.4.3: text needs 4.5 to 1. Writing is white or, at its palest, 5F5F5F.
    [Test]
    public void EveryStepCanBeReadOn()
    {
        var ratios = Lights.Select((light, step) => HeatScale.IsDark(step)
            ? 1.05 / (light + 0.05)
            : (light + 0.05) / (Light(step == 0 ? "5F5F5F" : "1A1A1A") + 0.05));

        Assert.That(ratios, Has.All.GreaterThan(4.5));
    }

    [Test]
    public void TheLegendNamesEveryPerCentOnce() => Assert.That(
        Enumerable.Range(0, HeatScale.Steps).Select(HeatScale.Range),
        Is.EqualTo(["0–9", "10–29", "30–49", "50–69", "70–89", "90–100"]));

    // Relative luminance, WCAG 2.2.
    private static double Light(string rgb)
    {
        double[] parts =
        [
            .. Enumerable.Range(0, 3).Select(i => Linear(
                int.Parse(rgb.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double c) => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
