using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Text;

/// <summary>What a firm wants is kept apart from what it does, with the shipped bundle.</summary>
public sealed class NeedAndTradeTests
{
    private const string Beds = "We make hospital beds and nursing beds for clinics and care homes.";

    private static readonly string[] Loans =
    [
        "We need a loan of 80 000 euro for a new welding machine.",
        "The bank wants our house as security and we would rather keep it.",
        "Our bank said no. Who can give us a guarantee?",
        "We are short of cash because customers pay after ninety days.",
    ];

    [TestCaseSource(nameof(Loans))]
    public void A_maker_of_hospital_beds_in_want_of_a_loan_is_about_finance(string needs)
    {
        var themes = Read(Some.Profile(description: Beds, needs: needs));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(themes.Need.Select(theme => theme.ThemeId).First(), Is.EqualTo("finance-access"));
            Assert.That(Score(themes.Need, "health-care"), Is.LessThanOrEqualTo(0.3));
            Assert.That(Score(themes.Activity, "health-care"), Is.GreaterThan(0.3));
        }
    }

    [Test]
    public void A_lender_that_wants_nurses_is_not_about_finance()
    {
        var themes = Read(Some.Profile(
            description: "A savings bank on the coast. Loans, guarantees and leasing for fishermen.",
            needs: "We want to test our fall sensor with nurses in a hospital ward."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(themes.Need.Select(theme => theme.ThemeId).First(), Is.Not.EqualTo("finance-access"));
            Assert.That(Score(themes.Need, "finance-access"), Is.LessThanOrEqualTo(0.3));
            Assert.That(Score(themes.Activity, "finance-access"), Is.GreaterThan(0.3));
        }
    }

    [Test]
    public void A_need_within_the_description_is_found_there()
    {
        var themes = Read(Some.Profile(
            description: Beds + " We need a loan and our bank said no.", needs: null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(themes.Need.Select(theme => theme.ThemeId).First(), Is.EqualTo("finance-access"));
            Assert.That(Score(themes.Need, "health-care"), Is.LessThanOrEqualTo(0.3));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public bool EveryQuoteIsALiteralPartOfTheProfile(int[] description, int[] needs)
    {
        var profile = Some.Profile(
            description: HostileText.From(description), needs: HostileText.From(needs));
        var themes = Read(profile);
        return themes.Need.Concat(themes.Activity).SelectMany(theme => theme.Quotes).All(quote =>
            profile.Description!.Contains(quote, StringComparison.Ordinal)
            || profile.Needs!.Contains(quote, StringComparison.Ordinal));
    }

    private static ProfileThemes Read(SmeProfile profile) =>
        Shipped.Matcher.ReadThemes(profile, Some.Day);

    private static double Score(IReadOnlyList<ThemeFinding> themes, string id) =>
        themes.FirstOrDefault(theme => theme.ThemeId == id)?.Score ?? 0;
}
