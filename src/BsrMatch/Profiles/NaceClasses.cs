namespace BsrMatch.Profiles;

/// <summary>
/// The classes of one version, each beside its counterparts: what shares activities with it in the other
/// version. Built when first asked for, of plain arrays, since a code is read at every start.
/// </summary>
internal sealed class NaceClasses
{
    // A row is a class of this version and one counterpart, both packed; ordered by class.
    private readonly int[] classes;
    private readonly int[] counterparts;

    private NaceClasses(int[] classes, int[] counterparts)
    {
        Array.Sort(classes, counterparts);
        this.classes = classes;
        this.counterparts = counterparts;
    }

    /// <summary>The classes of a version.</summary>
    public static NaceClasses Of(string version) => version == "2" ? Both.Rev2 : Both.Rev21;

    /// <summary>How many classes a code of this version covers; none when there is no such code.</summary>
    public int Count(NaceSpan span)
    {
        var count = 0;
        var last = -1;
        for (var i = FirstIn(span); i < classes.Length && NaceSpan.Unpack(classes[i]).First <= span.Last; i++)
        {
            // A row of a whole division is no class.
            var (first, end) = NaceSpan.Unpack(classes[i]);
            if (first == end && first != last) count++;
            last = first;
        }

        return count;
    }

    /// <summary>
    /// Whether what <paramref name="inner"/>, a code of this version, may mean in the other one lies inside
    /// <paramref name="wider"/>, a code of the other: all of it true, nothing false, some null.
    /// </summary>
    public bool? IsWithin(NaceSpan inner, NaceSpan wider)
    {
        bool? all = null;
        for (var i = FirstIn(inner); i < classes.Length; i++)
        {
            var own = NaceSpan.Unpack(classes[i]);
            if (own.First > inner.Last) break;
            if (!inner.Contains(own)) continue;
            var counterpart = NaceSpan.Unpack(counterparts[i]);
            var inside = wider.Contains(counterpart);
            if (!inside && wider.Overlaps(counterpart)) return null;
            if (all is { } others && others != inside) return null;
            all = inside;
        }

        return all;
    }

    /// <summary>
    /// Whether codes of this version and codes of the other one together hold all that
    /// <paramref name="inner"/>, a code of this version, may mean.
    /// </summary>
    public bool AreCovered(NaceSpan inner, NaceSpan[] same, NaceSpan[] other)
    {
        for (var i = FirstIn(inner); i < classes.Length; i++)
        {
            var (own, counterpart) = (NaceSpan.Unpack(classes[i]), NaceSpan.Unpack(counterparts[i]));
            if (own.First > inner.Last) break;
            // A division stands for what it has beside its classes, which only the other version tells apart.
            if (!inner.Contains(own) || (own.First != own.Last && other.Length == 0)) continue;
            if (!same.Any(code => code.Contains(own)) && !other.Any(code => code.Contains(counterpart)))
                return false;
        }

        return true;
    }

    /// <summary>The classes of the other version that share activities with a code of this one.</summary>
    public IEnumerable<NaceSpan> CounterpartsOf(NaceSpan span)
    {
        for (var i = FirstIn(span); i < classes.Length; i++)
        {
            var own = NaceSpan.Unpack(classes[i]);
            if (own.First > span.Last) yield break;
            var counterpart = NaceSpan.Unpack(counterparts[i]);
            if (own.First == own.Last && counterpart.First == counterpart.Last) yield return counterpart;
        }
    }

    // No row is packed to exactly this number, so that the complement of what is found is the first after it.
    private int FirstIn(NaceSpan span) => ~Array.BinarySearch(classes, span.First * 10_000);

    private static class Both
    {
        public static readonly NaceClasses Rev2;
        public static readonly NaceClasses Rev21;

        static Both()
        {
            var (old, current) = NaceConcordance.Rows();
            Rev2 = new NaceClasses([.. old], [.. current]);
            Rev21 = new NaceClasses(current, old);
        }
    }
}
