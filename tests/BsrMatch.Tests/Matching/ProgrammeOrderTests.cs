using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class ProgrammeOrderTests
{
    private static readonly MatchOptions Everything = new() { AsOf = Some.Day, IncludeIneligible = true };

    // Few different scores, so that many are equal; one programme in three shuts the firm out.
    [FsCheck.NUnit.Property]
    public bool ItIsThatOfThePlainSort(FsCheck.NonEmptyArray<byte> scores)
    {
        var catalogue = new ProgrammeCatalogue("many", scores.Get.Select((_, i) => Some.Programme(
            $"p{i:000}", "Title", "Text.", eligibility: new() { MaxEmployees = i % 3 == 0 ? 10 : 50 })));
        ScoredProgramme[] programmes = [.. scores.Get.Select((score, i) => new ScoredProgramme(
            ViewOf(catalogue.Programmes[i], i), default, (score % 4) - 1.5, 0.5))];
        var answers = new CatalogueRules(catalogue).Check(new Applicant(Some.Profile(employees: 20), Some.Day));

        var order = new ProgrammeOrder(new ScoredCatalogue(null!, programmes, false, true), answers, Everything);

        var plain = programmes.OrderBy(one => one.Programme.Index % 3 == 0).ThenByDescending(one => one.Score)
            .ThenBy(one => one.Programme.Programme.Id, StringComparer.Ordinal)
            .Select((one, at) => (one.Programme.Programme.Id, at + 1));
        return order.Choose(_ => true, int.MaxValue).Select(chosen => (chosen.Programme.Id, chosen.Rank))
            .SequenceEqual(plain);
    }

    private static ProgrammeView ViewOf(Programme programme, int index) => new()
    {
        Index = index,
        Programme = programme,
        Text = null!,
        Themes = [],
        CaseThemes = null,
        AffinityLabel = -1,
    };
}
