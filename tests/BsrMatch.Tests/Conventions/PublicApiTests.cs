using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Conventions;

/// <summary>What others may build on changes only where somebody has read the change.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void OfTheLibraryIsTheApprovedOne() =>
        Approved.Compare(PublicApi.Of(typeof(Matcher).Assembly), "BsrMatch.Core");

    [Test]
    public void OfFilesIsTheApprovedOne() =>
        Approved.Compare(PublicApi.Of(typeof(BsrMatch.Files.Inputs.ClientLists).Assembly), "BsrMatch.Files");

    [Test]
    public void OfTrainingIsTheApprovedOne() =>
        Approved.Compare(PublicApi.Of(typeof(BsrMatch.Training.Trainer).Assembly), "BsrMatch.Training");
}
