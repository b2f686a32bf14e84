namespace BsrMatch.Features;

/// <summary>
/// What past cases say about a need, one number for each of <see cref="Experience.Programmes"/>.
/// </summary>
/// <param name="Best">Similarity to the nearest good case, 0 to 1; 0 where there is none.</param>
/// <param name="Votes">Share of the nearest cases that the programme served, 0 to 1.</param>
/// <param name="Closeness">Sum of the dot products with its good cases.</param>
internal sealed record ExperienceReading(double[] Best, double[] Votes, double[] Closeness)
{
    /// <summary>A programme's number in one of the lists; 0 for a programme that no case knows.</summary>
    public static double Of(double[] numbers, int programme) => programme < 0 ? 0 : numbers[programme];
}
