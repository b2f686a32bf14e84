using BsrMatch.Eligibility;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// The colours of a fit: one hue, pale to dark, so that neither colour blindness nor a printer without
/// colours loses the order. After the blues of https://colorbrewer2.org.
/// </summary>
internal static class HeatScale
{
    public const int Steps = 6;

    /// <summary>The sign of a firm that cannot take part.</summary>
    public const string Shut = "×";

    /// <summary>The sign of an open verdict.</summary>
    public const char Open = '?';

    // From which fit on each step counts; half is what a good match begins with.
    private static readonly double[] From = [0, 0.1, 0.3, 0.5, 0.7, 0.9];

    private static readonly string[] Fills = ["F3F7FC", "D6E4F3", "ABCDE6", "6FAFD9", "2171B5", "08306B"];

    /// <summary>The fill of a step, as RGB.</summary>
    public static string Fill(int step) => Fills[step];

    /// <summary>Whether writing on it must be white to be read.</summary>
    public static bool IsDark(int step) => step >= 4;

    /// <summary>The fits of a step, in per cent.</summary>
    public static string Range(int step) => step == Steps - 1
        ? $"{From[step] * 100:0}–100"
        : $"{From[step] * 100:0}–{(From[step + 1] * 100) - 1:0}";

    /// <summary>How to show a fit, 0 to 1, under a verdict.</summary>
    public static CellLook Look(double fit, Verdict verdict)
    {
        if (verdict == Verdict.Ineligible) return CellLook.Shut;
        // By the whole per cent that is shown, so that 90% has the colour of 90%.
        var shown = Math.Round(Rounded(fit), 2, MidpointRounding.AwayFromZero);
        var step = Array.FindLastIndex(From, least => shown >= least);
        return (verdict == Verdict.Unknown ? CellLook.OpenFit : CellLook.Fit) + Math.Max(0, step);
    }

    /// <summary>A fit as precise as anybody reads it.</summary>
    public static double Rounded(double fit) => Math.Round(fit, 4);

    /// <summary>A cell of the heat map.</summary>
    public static void Write(SheetWriter sheet, double fit, Verdict verdict)
    {
        if (verdict == Verdict.Ineligible) sheet.Text(Shut, CellLook.Shut);
        else sheet.Number(Rounded(fit), Look(fit, verdict));
    }
}
