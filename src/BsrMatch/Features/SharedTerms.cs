using System.Text;
using BsrMatch.Catalogue;

namespace BsrMatch.Features;

/// <summary>
/// Programmes that are for the same firms, as the calls of one agency mostly are: what a feature says of the
/// terms of one of them it says of all.
/// </summary>
internal sealed class SharedTerms
{
    private readonly ProgrammeView[] distinct;
    private readonly int[] places;

    public SharedTerms(IReadOnlyList<ProgrammeView> programmes)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new List<ProgrammeView>();
        places = new int[programmes.Count];
        foreach (var view in programmes)
        {
            var terms = TermsOf(view.Programme);
            if (known.TryAdd(terms, first.Count)) first.Add(view);
            places[view.Index] = known[terms];
        }

        distinct = [.. first];
    }

    /// <summary>Fills the column of a feature that looks at nothing of a programme but its terms.</summary>
    public void Fill(IFeature feature, Pairing pairing, Span<double> values)
    {
        if (distinct.Length == 1)
        {
            values.Fill(feature.Value(pairing, distinct[0]));
            return;
        }

        Span<double> told = distinct.Length <= 256
            ? stackalloc double[distinct.Length]
            : new double[distinct.Length];
        for (var i = 0; i < told.Length; i++) told[i] = feature.Value(pairing, distinct[i]);
        for (var i = 0; i < places.Length; i++) values[i] = told[places[i]];
    }

    // All that the features of the firm read of a programme.
    private static string TermsOf(Programme programme) =>
        Encoding.UTF8.GetString(ProgrammeJson.WriteCanonical(new()
        {
            Id = "",
            Title = "",
            Countries = programme.Countries,
            Audience = programme.Audience,
            Eligibility = programme.Eligibility,
        }));
}
