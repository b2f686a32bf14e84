using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

public sealed class RunOptionsTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);

    [FsCheck.NUnit.Property]
    public void OptionsComeBackAsTheyWere(
        FsCheck.PositiveInt top, byte fit, bool all, bool open, bool ineligible, bool full, bool told)
    {
        var options = new RunOptions(
            new MatchOptions
            {
                AsOf = Day,
                Top = all ? null : top.Get,
                MinFit = fit / 255.0,
                Status = open ? StatusFilter.Open : StatusFilter.Any,
                IncludeIneligible = ineligible,
                Language = told ? "lv" : null,
            },
            full ? ResultDetail.Full : ResultDetail.Usual);
        Assert.That(RunOptions.Parse(options.ToJson(), Day), Is.EqualTo(options));
    }

    [Test]
    public void WhatWasNotAskedForIsNotWritten() =>
        Assert.That(new RunOptions(new MatchOptions { AsOf = Day }, ResultDetail.Usual).ToJson(),
            Is.EqualTo("""{"top":5,"status":"any","includeIneligible":false,"full":false}"""));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"top": "5"}""")]
    [TestCase("""{"status": "closed"}""")]
    [TestCase("""{"top": 0}""")]
    [TestCase("""{"top": 1.5}""")]
    [TestCase("""{"minFit": 2}""")]
    [TestCase("""{"full": "yes"}""")]
    public void DamagedOptionsAreNamed(string json) =>
        Assert.That(() => RunOptions.Parse(json, Day), Throws.TypeOf<SetupException>()
            .With.Message.StartsWith("the stored options of the run are damaged"));

    [Test]
    public void AnOptionOfANewerProgramAsksForAnUpdate() =>
        Assert.That(() => RunOptions.Parse("""{"top": 5, "rerank": true}""", Day), Throws.TypeOf<SetupException>()
            .With.Message.EqualTo("the run was saved with the option 'rerank', which this program does not "
                + "know; update bsrmatch"));
}
