using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>Needs are points of a plane here, so that cosines can be read off.</summary>
public sealed class ExperienceTests
{
    [Test]
    public void TheBestIsTheNearestGoodCase()
    {
        var reading = Experience(Case("far", 0.6f, 0.8f, ("a", 3)), Case("near", 0.8f, 0.6f, ("a", 2)))
            .Read(Need(1, 0), null);

        Assert.That(reading.Best[0], Is.EqualTo(0.8).Within(1e-6));
    }

    [Test]
    public void ACaseOfGradeOneIsNotGoodButVotes()
    {
        var reading = Experience(Case("weak", 1, 0, ("a", 1))).Read(Need(1, 0), null);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Best, Is.All.Zero);
            Assert.That(reading.Votes[0], Is.EqualTo(1 / 7.0).Within(1e-9));
        });
    }

    [Test]
    public void VotesWeighTheSquareOfTheSimilarityAndTheGain()
    {
        var reading = Experience(
            Case("near", 0.8f, 0.6f, ("a", 3), ("b", 1)), Case("far", 0.6f, 0.8f, ("b", 2)))
            .Read(Need(1, 0), null);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Votes[0], Is.EqualTo(0.64).Within(1e-6));
            Assert.That(reading.Votes[1], Is.EqualTo((0.64 * 1 + 0.36 * 3) / 7).Within(1e-6));
        });
    }

    [Test]
    public void VotesOfEqualGradeThreeCasesSumToOne()
    {
        var cases = Enumerable.Range(0, 12).Select(i =>
            Case($"case-{i}", MathF.Cos(i * 0.1f), MathF.Sin(i * 0.1f), ($"programme-{i % 4}", 3)));

        var votes = new Experience([.. cases]).Read(Need(1, 0.2f), null).Votes;

        Assert.That(votes.Sum(), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void OnlyTheNearestFifteenVote()
    {
        var crowd = Enumerable.Range(0, 15).Select(i => Case($"near-{i}", 1, 0, ("a", 3)));

        var votes = new Experience([.. crowd, Case("sixteenth", 0.9f, 0.1f, ("b", 3))])
            .Read(Need(1, 0), null).Votes;

        Assert.That(votes, Is.EqualTo(new[] { 1.0, 0 }).Within(1e-9));
    }

    [Test]
    public void OfEquallyNearCasesTheFirstComesIn()
    {
        var crowd = Enumerable.Range(0, 14).Select(i => Case($"near-{i}", 1, 0, ("a", 3)));

        PastCase[] rivals = [Case("first", 0.5f, 0.5f, ("b", 3)), Case("second", 0.5f, 0.5f, ("c", 3))];

        var votes = new Experience([.. crowd, .. rivals]).Read(Need(1, 0), null).Votes;

        Assert.That(votes, Has.Length.EqualTo(3).And.Exactly(2).GreaterThan(0));
        Assert.That(votes[2], Is.Zero);
    }

    [Test]
    public void TheBestGradeCountsNoMoreThanAThree()
    {
        var votes = Experience(Case("perfect", 1, 0, ("a", 4))).Read(Need(1, 0), null).Votes;

        Assert.That(votes[0], Is.EqualTo(1));
    }

    [Test]
    public void AProfileNeverSeesItself()
    {
        var reading = Experience(Case("self", 1, 0, ("a", 3)), Case("other", 0.6f, 0.8f, ("b", 3)))
            .Read(Need(1, 0), "self");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Best[0], Is.Zero);
            Assert.That(reading.Best[1], Is.EqualTo(0.6).Within(1e-6));
            Assert.That(reading.Votes, Is.EqualTo(new[] { 0, 1.0 }).Within(1e-9));
        });
    }

    [Test]
    public void ACaseWithNothingInCommonIsNoNeighbour()
    {
        var reading = Experience(Case("other", 0, 1, ("a", 3))).Read(Need(1, 0), null);

        Assert.That(reading.Best.Concat(reading.Votes), Is.All.Zero);
    }

    [Test]
    public void AnEmptyNeedHasNoNeighbours()
    {
        var reading = Experience(Case("any", 1, 0, ("a", 3))).Read(SparseVector.Zero, null);

        Assert.That(reading.Best.Concat(reading.Votes), Is.All.Zero);
    }

    [Test]
    public void SimilarityDoesNotDependOnLength()
    {
        var experience = Experience(Case("any", 4, 3, ("a", 3)));

        Assert.That(experience.Read(Need(10, 0), null).Best[0], Is.EqualTo(0.8).Within(1e-6));
    }

    [Test]
    public void ClosenessSumsTheDotProductsWithTheGoodCases()
    {
        var experience = Experience(
            Case("one", 0.6f, 0.8f, ("a", 3), ("b", 2)), Case("two", 0.8f, 0.6f, ("a", 2)),
            Case("weak", 1, 0, ("a", 1)), Case("self", 1, 0, ("a", 3)));

        var closeness = experience.Read(Need(2, 0), "self").Closeness;

        Assert.Multiple(() =>
        {
            Assert.That(experience.Programmes, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(closeness[0], Is.EqualTo(2.8).Within(1e-6));
            Assert.That(closeness[1], Is.EqualTo(1.2).Within(1e-6));
        });
    }

    // All neighbours sorted, the way the definition has it.
    [Test]
    public void AReadingIsWhatSortingAllCasesGives()
    {
        var experience = Shipped.Bundle.Texts.Experience;
        foreach (var past in experience.Cases.Where((_, at) => at % 500 == 0))
        {
            var neighbours = experience.Cases.Where(other => other.Id != past.Id)
                .Select((other, at) => (Case: other, Product: past.Need.Dot(other.Need), at))
                .Where(other => other.Product > 0)
                .Select(other => (other.Case, other.Product, other.at, Similarity: other.Product
                    / (Math.Sqrt(past.Need.Dot(past.Need)) * Math.Sqrt(other.Case.Need.Dot(other.Case.Need)))))
                .OrderByDescending(other => other.Similarity).ThenBy(other => other.at).ToList();
            var total = neighbours.Take(15).Sum(other => other.Similarity * other.Similarity);
            var reading = experience.Read(past.Need, past.Id);

            for (var number = 0; number < experience.Programmes.Count; number++)
            {
                var id = experience.Programmes[number];
                var good = neighbours.Where(other => BsrMatch.Features.Experience.IsGood(other.Case, id)).ToList();
                Assert.That(reading.Best[number], Is.EqualTo(good.Select(other => other.Similarity)
                    .FirstOrDefault()).Within(1e-12));
                Assert.That(reading.Closeness[number], Is.EqualTo(good.Sum(other => other.Product)).Within(1e-9));
                Assert.That(reading.Votes[number], Is.EqualTo(neighbours.Take(15).Sum(other =>
                    other.Similarity * other.Similarity / total * other.Case.Grades
                        .Where(grade => grade.ProgrammeId == id)
                        .Sum(grade => Math.Min((1 << grade.Grade) - 1, 7) / 7.0))).Within(1e-9));
            }
        }
    }

    [Test]
    public void GoodThemesSumOverTheGoodCases()
    {
        var themes = Experience(
            Case("good", 1, 0, ("a", 3)), Case("fair", 0, 1, ("a", 2)), Case("weak", 1, 1, ("a", 1)))
            .GoodThemes()["a"];

        Assert.Multiple(() =>
        {
            Assert.That(themes.Sum, Is.EqualTo(new[] { 1.0, 1 }));
            Assert.That(themes.Only, Is.Null);
        });
    }

    [Test]
    public void ASingleGoodCaseIsNamed()
    {
        var themes = Experience(Case("good", 1, 0, ("a", 2)), Case("weak", 1, 1, ("a", 1))).GoodThemes();

        Assert.That(themes["a"].Only, Is.EqualTo("good"));
    }

    [Test]
    public void GoodLatentsSumOverTheGoodCasesLikewise() =>
        Assert.That(Experience(Case("good", 1, 0, ("a", 3)), Case("fair", 1, 1, ("a", 2)), Case("weak", 1, 1, ("a", 1)))
            .GoodLatents()["a"].Sum, Is.EqualTo(new[] { 1.0, 2 }));

    private static Experience Experience(params PastCase[] cases) => new(cases);

    private static PastCase Case(string id, float x, float y, params (string, int)[] grades) =>
        new(id, Need(x, y), [x, y], [y, x], grades);

    private static SparseVector Need(float x, float y) => (x, y) switch
    {
        (_, 0) => new([0], [x]),
        (0, _) => new([1], [y]),
        _ => new([0, 1], [x, y]),
    };
}
