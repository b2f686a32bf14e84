using System.Globalization;
using ScottPlot.TickGenerators;

namespace BsrMatch.Benchmarks;

/// <summary>Plots with logarithmic axes.</summary>
internal static class Plot
{
    public static void Lines(
        string file, string across, string up, int[] sizes, params (string Name, double[] Values)[] lines)
    {
        using var plot = new ScottPlot.Plot();
        foreach (var (name, values) in lines)
        {
            var places = Array.ConvertAll(sizes, size => Math.Log10(size));
            plot.Add.Scatter(places, Array.ConvertAll(values, Math.Log10)).LegendText = name;
        }

        plot.Axes.Bottom.TickGenerator = Powers();
        plot.Axes.Left.TickGenerator = Powers();
        plot.XLabel(across);
        plot.YLabel(up);
        plot.ShowLegend(ScottPlot.Alignment.UpperLeft);
        plot.SaveSvg(file, 720, 440);
    }

    private static NumericAutomatic Powers() => new()
    {
        IntegerTicksOnly = true,
        LabelFormatter = power => Math.Pow(10, power).ToString("#,0.####", CultureInfo.InvariantCulture),
    };
}
