using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class FindingTheDefaultStore
{
    [Test]
    public void TheVariableComesFirst() =>
        Assert.That(Default(("BSRMATCH_DB", "here.db"), ("XDG_DATA_HOME", "/data")), Is.EqualTo("here.db"));

    [Test]
    [Platform(Exclude = "Win")]
    public void ThenTheDataHome() => Assert.That(Default(("BSRMATCH_DB", ""), ("XDG_DATA_HOME", "/data")),
        Is.EqualTo("/data/bsrmatch/bsrmatch.db"));

    [TestCase("")]
    [TestCase("relative")]
    public void ARelativeDataHomeIsIgnored(string home) =>
        Assert.That(Default(("XDG_DATA_HOME", home)), Is.EqualTo(Default()));

    [Test]
    public void ElseItIsInTheUsersDataFolder()
    {
        var path = Default();
        Assert.That(Path.IsPathFullyQualified(path), Is.True);
        Assert.That(path, Does.EndWith(Path.Combine("bsrmatch", "bsrmatch.db")));
    }

    private static string Default(params (string Name, string Value)[] variables) =>
        StoreLocation.Default(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
