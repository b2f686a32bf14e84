namespace BsrMatch.Features;

/// <summary>The themes of all programmes of a catalogue, to be compared with a profile's at once.</summary>
internal sealed class ThemeTable
{
    private readonly ColumnTable<double> themes;
    private readonly double[] norms;
    private readonly double[] sums;

    public ThemeTable(IReadOnlyList<ProgrammeView> programmes)
    {
        themes = new ColumnTable<double>([.. programmes.Select(programme => programme.Themes)]);
        (norms, sums) = (new double[themes.Width], new double[themes.Width]);
        foreach (var programme in programmes)
        {
            norms[programme.Index] = programme.ThemesNorm;
            foreach (var theme in programme.Themes) sums[programme.Index] += theme;
        }
    }

    /// <summary>The cosines with a profile's themes; 0 where either are none.</summary>
    public void Cosines(double[] asked, double norm, Span<double> cosines)
    {
        themes.Dots(asked, cosines);
        for (var i = 0; i < norms.Length; i++)
            cosines[i] = norm * norms[i] is > 0 and var product ? cosines[i] / product : 0;
    }

    /// <summary>The dot products with a profile's themes.</summary>
    public void Dots(double[] asked, Span<double> dots) => themes.Dots(asked, dots);

    /// <summary>The greatest products with a profile's themes.</summary>
    public void Best(double[] asked, Span<double> best) => themes.Best(asked, best);

    /// <summary>The shares of the programmes' themes that a profile has; 0 where there are none.</summary>
    public void Shares(double[] asked, Span<double> shares)
    {
        themes.Dots(asked, shares);
        for (var i = 0; i < sums.Length; i++) shares[i] = sums[i] > 0 ? shares[i] / sums[i] : 0;
    }
}
