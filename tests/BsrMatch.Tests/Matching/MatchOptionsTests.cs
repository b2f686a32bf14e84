using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class MatchOptionsTests
{
    [TestCase(0)]
    [TestCase(-1)]
    public void NoFewerThanOneMatchCanBeAskedFor(int top) =>
        Assert.That(() => new MatchOptions { AsOf = Some.Day, Top = top },
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(1)]
    [TestCase(null)]
    public void OneOrAllCanBe(int? top) =>
        Assert.That(new MatchOptions { AsOf = Some.Day, Top = top }.Top, Is.EqualTo(top));
}
