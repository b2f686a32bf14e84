using System.Text;
using BsrMatch.Evaluation;
using BsrMatch.Input;

namespace BsrMatch.Tests.Evaluation;

/// <summary>Small inputs for the evaluation's tests.</summary>
internal static class Some
{
    /// <summary>A ranking of the programmes in the order given, scored 0, -1, -2 ...</summary>
    public static ProfileRanking Ranking(string profileId, params string[] programmeIds) =>
        new(profileId, [.. programmeIds.Select((id, index) => new RankedCandidate(id, -index))]);

    /// <summary>Judgements written as TREC qrels, several separated by semicolons.</summary>
    public static Qrels Qrels(string lines) =>
        QrelsFile.Read(Stream(lines.Replace(";", "\n", StringComparison.Ordinal)), "some qrels");

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static int[] Grades(byte[] bytes) => [.. bytes.Select(value => value % 5)];

    /// <summary>Where a fault is and what was found.</summary>
    public static string Place(Fault fault) => $"{fault.Source} {fault.Line} {fault.Field} '{fault.Value}'";

    public static IReadOnlyList<Fault> FaultsOf(Action action) =>
        Assert.Throws<InputException>(action)!.Faults;
}
