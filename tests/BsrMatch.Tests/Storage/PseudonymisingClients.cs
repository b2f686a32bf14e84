using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class PseudonymisingClients
{
    private TemporaryStore files = null!;
    private Store store = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void AClientHasOnePseudonymInAStore()
    {
        var pseudonym = Pseudonyms.In(store).Of("acme");
        store.Dispose();
        store = files.Open();
        Assert.That(pseudonym, Does.Match("^c-[0-9a-f]{20}$"));
        Assert.That(Pseudonyms.In(store).Of("acme"), Is.EqualTo(pseudonym));
    }

    [Test]
    public void ClientsAreToldApart() =>
        Assert.That(new[] { "acme", "Acme", "acme ", "" }.Select(Pseudonyms.In(store).Of), Is.Unique);

    [Test]
    public void AnotherStoreHasOtherPseudonyms()
    {
        using var others = new TemporaryStore();
        using var other = others.Open();
        Assert.That(Pseudonyms.In(other).Of("acme"), Is.Not.EqualTo(Pseudonyms.In(store).Of("acme")));
    }

    // The key and the code as worked out by another implementation of HMAC-SHA256 (RFC 4231, test case 2).
    [Test]
    public void TheCodeIsTheStandardOne()
    {
        files.Ask($"INSERT INTO setting VALUES ('{StoreSettings.PseudonymKey}', '4a656665')");
        Assert.That(Pseudonyms.In(store).Of("what do ya want for nothing?"), Is.EqualTo("c-5bdcc146bf60754e6a04"));
    }

    [Test]
    public void IdAndNameGoAndTheRestStays()
    {
        var profile = Some.Profile("acme") with { Name = "Acme SIA", LegalForm = "SIA" };
        var hidden = Pseudonyms.In(store).Of(profile);
        Assert.That(hidden with { Id = "acme", Name = "Acme SIA" }, Is.EqualTo(profile));
        Assert.That((hidden.Id, hidden.Name), Is.EqualTo((Pseudonyms.In(store).Of("acme"), (string?)null)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void AClientIsForgottenByItsIdAndByItsPseudonym(bool byId)
    {
        var pseudonyms = Pseudonyms.In(store);
        var hidden = pseudonyms.Of(Some.Profile("acme"));
        new RunStore(store).Save(Some.Header, [Some.Result(hidden), Some.Result(Some.Profile("acme"))]);

        var erased = new ClientEraser(store).Forget([byId ? "acme" : hidden.Id]).Single();

        Assert.That(erased, Is.EqualTo(byId ? new Erasure(2, 2, 1) : new Erasure(1, 1, 0)));
        Assert.That(RawBytes.Find(files.Path, hidden.Id), Is.Empty);
    }
}
