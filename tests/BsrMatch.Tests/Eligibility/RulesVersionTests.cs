using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>Holds <see cref="EligibilityCheck.RulesVersion"/> to the answers it stands for.</summary>
public sealed class RulesVersionTests
{
    // Pinned together: a version of the rules, what was asked, and what they answered.
    private const string Version = "2";
    private const string Questions = "2d567a5ad3017ecb2a0a5ed4234474c2c8b20e9d15c123999897183560866ec3";
    private const string Answers = "7a3c15d5467a6fd84f1886000c507b0a721c212d492126814e2be6f6a63dddfb";

    private const string Raise = "With the same questions some rule now answers differently. If that is meant, raise "
        + "EligibilityCheck.RulesVersion, so that old results stay explainable, and pin here that version and "
        + "these answers.";

    private const string PinAnew = "The personas, a catalogue or the version changed. Pin here what is there now.";

    [Test]
    public void NoAnswerChangesUnlessTheVersionOfTheRulesDoes()
    {
        var (questions, answers) = (Hash(Asked()), Hash(Told()));
        var isSameQuestion = EligibilityCheck.RulesVersion == Version && questions == Questions;

        Assert.Multiple(() =>
        {
            Assert.That((EligibilityCheck.RulesVersion, questions), Is.EqualTo((Version, Questions)), PinAnew);
            Assert.That(answers, Is.EqualTo(Answers), isSameQuestion ? Raise : PinAnew);
        });
    }

    // Expected answers are left out, so that mending them does not look like another question.
    private static IEnumerable<string> Asked() =>
        PersonaTable.All.Select(persona => Encoding.UTF8.GetString(ProfileJson.WriteCanonical(persona.Profile)))
            .Concat(Programmes().Select(programme => Encoding.UTF8.GetString(Conditions(programme))))
            .Append(IsoDate.Format(Some.Day));

    private static IEnumerable<string> Told() =>
        from persona in PersonaTable.All
        from programme in Programmes()
        let result = EligibilityCheck.Check(persona.Profile, programme, Some.Day)
        let rules = result.Rules.Select(rule => $"{rule.Rule}={rule.Outcome}")
        select $"{persona.Id} {programme.Id} {result.Verdict} {string.Join(' ', rules)}";

    private static IEnumerable<Programme> Programmes() =>
        Shipped.Catalogue.Programmes.Concat(PersonaTable.Invented.Programmes);

    // Only what rules read: a better description asks nothing new.
    private static byte[] Conditions(Programme programme) => ProgrammeJson.WriteCanonical(new()
    {
        Id = programme.Id,
        Title = "",
        Countries = programme.Countries,
        Eligibility = programme.Eligibility,
    });

    private static string Hash(IEnumerable<string> lines) =>
        StableHash.Sha256(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
