using System.Text;
using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Conventions;

/// <summary>The feature table of the documentation is the schema, written out.</summary>
public sealed class FeatureTableTests
{
    private const string Introduction =
        """
        # Features
        A match is scored by looking at these numbers about a profile and a programme, and at nothing else. Each
        is one file in `src/BsrMatch/Features` and one line in `FeatureSchema.cs`, whose order this table
        follows; a model trained on other features is refused. A number that cannot be told is *missing*, never
        zero, and the ranker has learnt what to make of that.

        Reasons are told by group, since the features of a group tell one story together: **need** (what the
        firm asks for, as themes), **activity** (what it does), **wording** (the words both texts share),
        **experience** (firms with a like need that were judged before) and **firm** (country, size, age,
        sector and kind). Hard conditions play no part here: rules decide them apart, and no score lifts a
        failed rule.

        Here "the need" is every sentence of `needs` and those sentences of `description` that sound like one;
        the rest of `description` is "the activity".

        | feature | group | meaning |
        | --- | --- | --- |

        """;

    private static readonly string File = Repository.PathTo("docs", "features.md");

    [Test]
    public void DocsListExactlyTheFeaturesOfTheSchema()
    {
        var table = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var feature in FeatureSchema.All)
            table.Append($"| `{feature.Name}` | {feature.Group.ToString().ToLowerInvariant()} | {feature.Meaning} |\n");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            System.IO.File.WriteAllText(File, table.ToString());

        Assert.That(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), Is.EqualTo(table.ToString()),
            "docs/features.md is written by this test with UPDATE_APPROVED=1");
    }
}
