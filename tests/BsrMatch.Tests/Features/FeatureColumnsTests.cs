using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

/// <summary>Features told of a whole catalogue at once are those told pair by pair.</summary>
public sealed class FeatureColumnsTests
{
    private static readonly CatalogueIndex Founding = new(Shipped.Catalogue, Shipped.Bundle.Texts);

    // The founding programmes among others that no case and no network knows.
    private static readonly CatalogueIndex Mixed = new(new ProgrammeCatalogue("mixed",
    [
        .. Shipped.Catalogue.Programmes,
        .. Shipped.Catalogue.Programmes.Select((programme, at) => programme with
        {
            Id = $"new-{at}",
            Description = programme.Description[..(programme.Description.Length / 2)],
            Countries = [],
        }),
    ]), Shipped.Bundle.Texts);

    private static IEnumerable<SmeProfile> Firms =>
    [
        .. Shipped.Test.Where((_, at) => at % 100 == 0),
        Some.Profile(needs: "x"),
        Some.Profile(needs: "We need a loan.", country: "LV", employees: 7),
    ];

    [Test]
    public void AFullPairingGivesTheSameBits()
    {
        foreach (var index in new[] { Founding, Mixed })
            foreach (var profile in Firms) AssertSame(Pairing.Of(View(profile), index, Shipped.Bundle.Texts), index);
    }

    [Test]
    public void ARoughPairingEstimatesClosely()
    {
        var columns = new FeatureColumns();
        var latent = FeatureSchema.IndexOf<ExperienceLatent>();
        foreach (var profile in Firms)
        {
            var rough = Pairing.Rough(View(profile), Mixed, Shipped.Bundle.Texts);
            columns.Fill(rough, Mixed);
            foreach (var programme in Mixed.Programmes)
            {
                var row = new float[FeatureSchema.Count];
                columns.CopyTo(programme, row);
                Assert.That(row[latent],
                    Is.EqualTo(FeatureSchema.All[latent].Value(rough, programme)).Within(1e-5));
            }
        }
    }

    [Test]
    public void WhatARoughPairingLacksIsFilledInLater()
    {
        var columns = new FeatureColumns();
        foreach (var profile in Firms)
        {
            var pairing = Pairing.Rough(View(profile), Mixed, Shipped.Bundle.Texts);
            columns.Fill(pairing, Mixed);
            pairing.Complete(Mixed, Mixed.Programmes);
            foreach (var programme in Mixed.Programmes)
            {
                var (row, expected) = (new float[FeatureSchema.Count], new float[FeatureSchema.Count]);
                columns.CopyTo(programme, row);
                FeatureSchema.FillDear(pairing, programme, row);
                FeatureSchema.Fill(pairing, programme, expected);
                Assert.That(row, Is.EqualTo(expected));
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool NumbersAreRoundedAsOneIs(double[]? numbers)
    {
        var values = new double[32];
        (numbers ?? []).AsSpan(0, Math.Min(32, numbers?.Length ?? 0)).CopyTo(values);
        (values[^1], values[^2], values[^3]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
        (values[^4], values[^5]) = (float.MaxValue, double.Epsilon);
        var rounded = new float[32];

        FeatureColumns.Round(values, rounded);

        return rounded.Select(BitConverter.SingleToInt32Bits).SequenceEqual(values.Select(value =>
            BitConverter.SingleToInt32Bits(FeatureSchema.Rounded((float)value))));
    }

    private static ProfileView View(SmeProfile profile) =>
        new ProfileViewBuilder(Shipped.Bundle.Texts.Model).Build(profile, Some.Day);

    private static void AssertSame(Pairing pairing, CatalogueIndex index)
    {
        var columns = new FeatureColumns();
        columns.Fill(pairing, index);
        foreach (var programme in index.Programmes)
        {
            var (row, expected) = (new float[FeatureSchema.Count], new float[FeatureSchema.Count]);
            columns.CopyTo(programme, row);
            FeatureSchema.Fill(pairing, programme, expected);
            for (var i = 0; i < row.Length; i++)
            {
                Assert.That(BitConverter.SingleToInt32Bits(row[i]),
                    Is.EqualTo(BitConverter.SingleToInt32Bits(expected[i])), FeatureSchema.All[i].Name);
            }
        }
    }
}
