using System.Text;
using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility;

/// <summary>
/// The conditions of every programme of a catalogue. Programmes that state the same ones share an answer, as
/// the calls of one agency mostly do. Immutable.
/// </summary>
internal sealed class CatalogueRules
{
    private readonly ProgrammeTerms[] distinct;
    private readonly int[] places;

    public CatalogueRules(ProgrammeCatalogue catalogue)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<ProgrammeTerms>();
        places = new int[catalogue.Programmes.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var programme = catalogue.Programmes[i];
            var conditions = Conditions(programme);
            if (known.TryAdd(conditions, terms.Count)) terms.Add(new ProgrammeTerms(programme));
            places[i] = known[conditions];
        }

        distinct = [.. terms];
    }

    /// <summary>The answers to a firm, in the order of the catalogue.</summary>
    public TermsAnswer[] Check(Applicant firm)
    {
        var answers = Array.ConvertAll(distinct, terms => terms.Check(firm));
        return Array.ConvertAll(places, place => answers[place]);
    }

    // All that a rule reads of a programme.
    private static string Conditions(Programme programme) =>
        Encoding.UTF8.GetString(ProgrammeJson.WriteCanonical(new()
        {
            Id = "",
            Title = "",
            Countries = programme.Countries,
            Eligibility = programme.Eligibility,
        }));
}
