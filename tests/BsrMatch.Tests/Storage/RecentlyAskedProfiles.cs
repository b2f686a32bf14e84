using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class RecentlyAskedProfiles
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
    public void EachCountsOnceAsItWasLastAskedAbout()
    {
        Save(("b", "first"), ("a", "first"));
        Save(("b", "second"));
        Save(("b", "first"), ("c", "only"));
        Save(("a", "second"));

        Assert.That(RecentProfiles.Since(store, files.Clock.Now.AddDays(-90)).Select(one => (one.Id, one.Needs)),
            Is.EqualTo(new[] { ("a", "second"), ("b", "first"), ("c", "only") }));
    }

    [Test]
    public void WhatWasAskedBeforeIsLeftOut()
    {
        Save(("a", "early"), ("b", "early"));
        var since = files.Clock.Now;
        Save(("b", "late"));

        Assert.That(RecentProfiles.Since(store, since).Select(one => one.Needs), Is.EqualTo(new[] { "late" }));
    }

    [Test]
    public void AProfileThatSomebodyChangedIsRefused()
    {
        Save(("a", "a loan"));
        files.Ask("UPDATE profile SET json = replace(json, 'a loan', 'a lion')");

        Assert.That(() => RecentProfiles.Since(store, files.Clock.Now.AddDays(-90)),
            Throws.TypeOf<SetupException>().With.Message.Contains("profile a"));
    }

    private void Save(params (string Id, string Needs)[] profiles)
    {
        new RunStore(store).Save(Some.Header,
            [.. profiles.Select(one => Some.Result(Some.Profile(one.Id, one.Needs)))]);
        files.Clock.Now += TimeSpan.FromHours(1);
    }
}
