namespace BsrMatch.Cli.Replaying;

/// <summary>Tells which changed parts brought a difference about.</summary>
/// <param name="changed">The parts that changed.</param>
/// <param name="effects">
/// What each of them changes alone; null when that could not be tried out.
/// </param>
internal sealed class Causes(
    IReadOnlyList<Part> changed, IReadOnlyDictionary<Part, IReadOnlyList<Difference>>? effects)
{
    /// <summary>
    /// The parts that bring it about alone; all of them where it takes them together; none when that cannot
    /// be told.
    /// </summary>
    public IReadOnlyList<Part> Of(Difference difference)
    {
        if (changed.Count < 2) return changed;
        if (effects is null) return [];
        var alone = changed.Where(part => effects[part].Any(difference.Concerns)).ToList();
        return alone.Count > 0 ? alone : changed;
    }
}
