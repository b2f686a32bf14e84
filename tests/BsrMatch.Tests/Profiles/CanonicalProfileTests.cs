using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class CanonicalProfileTests
{
    [Test]
    public void ItHoldsWhatTheProfileGives()
    {
        var profile = Some.Profile(country: "LV", employees: 12, needs: "Wir suchen einen Käufer.");

        var canonical = CanonicalProfile.Of(profile);

        Assert.That(canonical.Profile, Is.SameAs(profile));
        Assert.That(canonical.Hash, Is.EqualTo(profile.Hash()));
        Assert.That(canonical.Json.ToArray(), Is.EqualTo(ProfileJson.WriteCanonical(profile)));
    }

    [Test]
    public void AMatchOfItIsThatOfTheProfile()
    {
        var profile = Some.Profile(country: "LV", needs: "Our bank refuses a loan without collateral.");

        var result = Shipped.Matcher.Match(CanonicalProfile.Of(profile), new() { AsOf = Some.Day });

        Assert.That(result.ProfileHash, Is.EqualTo(profile.Hash()));
        Assert.That(result.Matches.Select(match => match.Score), Is.EqualTo(
            Shipped.Matcher.Match(profile, new() { AsOf = Some.Day }).Matches.Select(match => match.Score)));
    }
}
