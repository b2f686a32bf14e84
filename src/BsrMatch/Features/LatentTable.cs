namespace BsrMatch.Features;

/// <summary>
/// The places of all programmes' texts in the latent space, to be compared with one at once.
/// </summary>
internal sealed class LatentTable
{
    private readonly ColumnTable<float> places;
    private readonly double[] squared;
    private readonly double[] leadingSquared;

    public LatentTable(IReadOnlyList<ProgrammeView> programmes)
    {
        places = new ColumnTable<float>([.. programmes.Select(programme => programme.Text.Latent)]);
        (squared, leadingSquared) = (new double[places.Width], new double[places.Width]);
        foreach (var programme in programmes)
        {
            squared[programme.Index] = programme.TextPlace.Squared;
            leadingSquared[programme.Index] = programme.TextPlace.LeadingSquared;
        }
    }

    /// <summary>The cosines with a place.</summary>
    public void Cosines(LatentPlace place, Span<double> cosines) =>
        Cosines(place.Vector, place.Squared, squared, cosines);

    /// <summary>The same in the leading dimensions alone.</summary>
    public void GistCosines(LatentPlace place, Span<double> cosines) =>
        Cosines(place.Gist, place.LeadingSquared, leadingSquared, cosines);

    private void Cosines(
        ReadOnlySpan<double> vector, double own, ReadOnlySpan<double> others, Span<double> cosines)
    {
        places.Dots(vector, cosines);
        for (var i = 0; i < others.Length; i++)
            cosines[i] = LatentPlace.Cosine(cosines[i], own, others[i]);
    }
}
