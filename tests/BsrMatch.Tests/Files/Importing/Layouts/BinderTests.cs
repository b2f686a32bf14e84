using BsrMatch.Files.Importing;
using BsrMatch.Files.Importing.Layouts;

namespace BsrMatch.Tests.Files.Importing.Layouts;

internal sealed class BinderTests
{
    [Test]
    public void What_many_names_mean_is_not_held_for_ever()
    {
        var kind = new ProgrammeKind();
        var binder = new Binder(kind.Layouts[0], kind.Schema, new Dictionary<string, string>());
        var (first, last) = (binder.Of("x1"), binder.Of("title"));
        for (var i = 0; i < 2_000; i++) binder.Of($"x{i}");
        Assert.That(binder.Of("x1"), Is.SameAs(first));
        Assert.That(binder.Of("title"), Is.SameAs(last));
        var beyond = binder.Of("x1999");
        Assert.That(binder.Of("x1999"), Is.EqualTo(beyond).And.Not.SameAs(beyond));
    }
}
