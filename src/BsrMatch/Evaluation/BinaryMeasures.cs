namespace BsrMatch.Evaluation;

/// <summary>
/// The measures that know only relevant and not relevant. Each is 0 to 1, and 0 when no judged programme is
/// relevant, as trec_eval has it.
/// </summary>
/// <remarks>
/// Formulas: Buckley and Voorhees, "Retrieval System Evaluation", in: TREC: Experiment and Evaluation in
/// Information Retrieval, MIT Press 2005, and the files of trec_eval (https://github.com/usnistgov/trec_eval)
/// named below.
/// </remarks>
internal static class BinaryMeasures
{
    /// <summary>1 / rank of the first relevant programme, 0 when there is none.</summary>
    /// <remarks>
    /// m_recip_rank.c; Voorhees, "The TREC-8 Question Answering Track Report", 1999. The mean is the MRR.
    /// </remarks>
    public static double ReciprocalRank(JudgedRanking ranking)
    {
        var first = Array.IndexOf(ranking.Relevant, true);
        return first < 0 ? 0 : 1.0 / (first + 1);
    }

    /// <summary>1 when one of the first k is relevant, else 0.</summary>
    /// <remarks>m_success.c.</remarks>
    public static double Success(JudgedRanking ranking, int k) => ranking.RelevantWithin(k) > 0 ? 1 : 0;

    /// <summary>
    /// The share of relevant ones among the first k; a shorter ranking is filled up with others.
    /// </summary>
    /// <remarks>m_P.c.</remarks>
    public static double Precision(JudgedRanking ranking, int k) => (double)ranking.RelevantWithin(k) / k;

    /// <summary>The share of all relevant programmes that is among the first k.</summary>
    /// <remarks>m_recall.c.</remarks>
    public static double Recall(JudgedRanking ranking, int k) =>
        ranking.RelevantCount == 0 ? 0 : (double)ranking.RelevantWithin(k) / ranking.RelevantCount;

    /// <summary>
    /// The precision at the rank of each relevant programme, summed and divided by the number of relevant
    /// ones; one that the ranking lacks adds 0.
    /// </summary>
    /// <remarks>m_map.c. The mean is the MAP.</remarks>
    public static double AveragePrecision(JudgedRanking ranking)
    {
        if (ranking.RelevantCount == 0) return 0;
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < ranking.Relevant.Length; i++)
        {
            if (ranking.Relevant[i]) sum += (double)++found / (i + 1);
        }

        return sum / ranking.RelevantCount;
    }
}
