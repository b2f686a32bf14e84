using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

internal sealed class CaseTableTests
{
    private static readonly PastCase[] Cases =
    [
        new("één", new SparseVector([1, 4], [0.5f, 2]), [0.1f, 0.2f], [1, 0, 0], [("b", 3), ("a", 1)]),
        new("", SparseVector.Zero, [0, 0], [0, 0, 0], []),
        new("third", new SparseVector([0], [1]), [0.3f, 0.4f], [0, 1, 0], [("a", 2)]),
    ];

    [Test]
    public void EveryCaseComesBackAsItWas()
    {
        var table = CaseTable.Of(Cases);

        Assert.That(table, Has.Count.EqualTo(3));
        foreach (var (past, back) in Cases.Zip(table))
        {
            Assert.That(back.Id, Is.EqualTo(past.Id));
            Assert.That(back.Need.Indices, Is.EqualTo(past.Need.Indices));
            Assert.That(back.Need.Values, Is.EqualTo(past.Need.Values));
            Assert.That(back.Themes, Is.EqualTo(past.Themes));
            Assert.That(back.Latent, Is.EqualTo(past.Latent));
            Assert.That(back.Grades, Is.EqualTo(past.Grades));
        }
    }

    [Test]
    public void ProgrammesAreNumberedAsTheyAreFirstMet() =>
        Assert.That(CaseTable.Of(Cases).Programmes, Is.EqualTo(new[] { "b", "a" }));

    [Test]
    public void ATableIsNotCopied()
    {
        var table = CaseTable.Of(Cases);

        Assert.That(CaseTable.Of(table), Is.SameAs(table));
    }

    [Test]
    public void WithoutCasesThereIsAnEmptyTable() => Assert.That(CaseTable.Of([]), Is.Empty);

    [Test]
    public void CasesThatDifferInWhatIsKnownOfThemAreNoTable() => Assert.That(
        () => CaseTable.Of([Cases[0], Cases[1] with { Themes = [1] }]), Throws.ArgumentException);
}
