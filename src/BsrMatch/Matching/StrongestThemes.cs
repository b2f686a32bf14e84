namespace BsrMatch.Matching;

/// <summary>The two themes of the greatest weight above 0; of equal ones the first.</summary>
internal struct StrongestThemes
{
    private (int Theme, double Weight) first;
    private (int Theme, double Weight) second;

    /// <summary>Takes the next theme, in the model's order.</summary>
    public void Add(int theme, double weight)
    {
        if (weight > first.Weight) (first, second) = ((theme, weight), first);
        else if (weight > second.Weight) second = (theme, weight);
    }

    /// <summary>The strongest first; none, one or two.</summary>
    public readonly int[] Themes =>
        second.Weight > 0 ? [first.Theme, second.Theme] : first.Weight > 0 ? [first.Theme] : [];
}
