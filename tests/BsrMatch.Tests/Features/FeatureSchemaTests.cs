using System.Text.RegularExpressions;
using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class FeatureSchemaTests
{
    /// <summary>A model trained on another schema is refused, so a change here means: train again.</summary>
    private const string PinnedHash = "a5642ca5b19e516b231a20408a98042513f2f859c6e3a6a141302812c2e39de6";

    private static IEnumerable<string> Names => FeatureSchema.All.Select(feature => feature.Name);

    [Test]
    public void TheHashIsThePinnedOne() => Assert.That(FeatureSchema.Hash, Is.EqualTo(PinnedHash),
        "the features changed: raise the revision if a meaning did, run 'make train', then pin the new hash");

    [Test]
    public void TheShippedModelWasTrainedOnThisSchema() =>
        Assert.That(Shipped.Bundle.CardJson, Does.Contain(FeatureSchema.Hash));

    [Test]
    public void NamesAreUnique() => Assert.That(Names, Is.Unique);

    [Test]
    public void NamesAreLowerCaseWithHyphens() =>
        Assert.That(Names.Where(name => !Regex.IsMatch(name, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")), Is.Empty);

    [Test]
    public void EveryFeatureTypeIsRegisteredOnce()
    {
        var types = typeof(IFeature).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IFeature)) && type.IsClass);

        Assert.That(FeatureSchema.All.Select(feature => feature.GetType()), Is.EquivalentTo(types));
    }

    [Test]
    public void EveryFeatureHasATestFileOfItsOwn()
    {
        var files = Directory.GetFiles(Repository.PathTo("tests", "BsrMatch.Tests", "Features"))
            .Select(Path.GetFileName);

        Assert.That(FeatureSchema.All.Select(feature => $"{feature.GetType().Name}Tests.cs"),
            Is.SubsetOf(files));
    }

    [Test]
    public void EveryMeaningIsASentenceOnOneLine() =>
        Assert.That(FeatureSchema.All.Select(feature => feature.Meaning),
            Has.All.Match("^[A-Z0-9][^\r\n|]*\\.$"));

    [Test]
    public void ARowHoldsEveryFeatureInOrder()
    {
        var profile = Small.Asking("loan", firm: Some.Profile(country: "LV", employees: 7));
        var pairing = Pairing.Of(profile, Small.Index, Small.Learned);
        var row = new float[FeatureSchema.Count];

        FeatureSchema.Fill(pairing, Small.Lender, row);

        var exact = FeatureSchema.All.Select(feature => feature.Value(pairing, Small.Lender)).ToArray();
        for (var i = 0; i < row.Length; i++)
        {
            Assert.That(row[i],
                double.IsNaN(exact[i]) ? Is.NaN : Is.EqualTo(exact[i]).Within(1e-4).Percent,
                FeatureSchema.All[i].Name);
        }
    }

    // A split between neighbours whose middle is one of them would send both to the same side.
    [Test]
    public void BetweenAnyTwoValuesLiesAThird()
    {
        var pairing = Pairing.Of(Small.Asking("loan"), Small.Index, Small.Learned);
        var row = new float[FeatureSchema.Count];
        FeatureSchema.Fill(pairing, Small.Lender, row);

        Assert.That(row.Where(float.IsFinite).Select(value => BitConverter.SingleToInt32Bits(value) & 15),
            Is.All.Zero);
    }
}
