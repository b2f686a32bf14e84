using BsrMatch.Learning;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Learning;

public class GateDrawTests
{
    [TestCase("train", false)]
    [TestCase("test", true)]
    public void The_splits_of_the_training_data_were_drawn_by_it(string split, bool isKept)
    {
        var profiles = split == "train" ? Shipped.Train : Shipped.Test;
        Assert.That(profiles.Where(profile => GateDraw.Keeps(profile.Id) != isKept), Is.Empty);
    }

    // By hand: printf 'a' | sha256sum begins with ca978112, 3398926610, which leaves 0 over five.
    [TestCase("a", true)]
    // 3e23e816 is 1042540566.
    [TestCase("b", false)]
    public void It_follows_from_the_digits_of_the_hash(string id, bool isKept) =>
        Assert.That(GateDraw.Keeps(id), Is.EqualTo(isKept));
}
