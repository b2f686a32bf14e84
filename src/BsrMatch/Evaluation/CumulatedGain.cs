namespace BsrMatch.Evaluation;

/// <summary>Normalised discounted cumulated gain.</summary>
internal static class CumulatedGain
{
    /// <summary>
    /// nDCG@k = DCG@k / ideal DCG@k, where DCG@k = sum over ranks i = 1..k of (2^grade_i - 1) / log2(i + 1),
    /// and the ideal ranks every judged programme of the profile by falling grade, also those the ranking
    /// lacks.
    /// </summary>
    /// <returns>0 to 1; 0 when nothing is judged above 0.</returns>
    /// <remarks>
    /// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002; the
    /// gain 2^grade - 1 is of Burges et al., "Learning to rank using gradient descent", ICML 2005.
    /// trec_eval's ndcg_cut takes the grade itself as gain; both agree where grades are 0 and 1.
    /// </remarks>
    public static double Ndcg(JudgedRanking ranking, int k)
    {
        var ideal = Dcg(ranking.Ideal, k);
        return ideal > 0 ? Dcg(ranking.Grades, k) / ideal : 0;
    }

    /// <summary>What a grade is worth: 2^grade - 1.</summary>
    public static int Gain(int grade) => (1 << grade) - 1;

    private static double Dcg(int[] grades, int k)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(k, grades.Length); i++)
            sum += Gain(grades[i]) / Math.Log2(i + 2);
        return sum;
    }
}
