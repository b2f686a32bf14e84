using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BsrMatch.Ranking;

/// <summary>
/// For each of some rows a set of up to 32 leaves or inner nodes of a tree, the first being the highest bit.
/// </summary>
internal interface IRowSets<TSelf> where TSelf : struct, IRowSets<TSelf>
{
    /// <summary>How many rows.</summary>
    static abstract int Lanes { get; }

    /// <summary>Full sets.</summary>
    static abstract TSelf All { get; }

    /// <summary>What is left behind an inner node; NaN, less than nothing, goes right.</summary>
    /// <param name="values">What the node asks for, of the first row and those behind it.</param>
    /// <param name="limit">Values up to this go left, where all stay.</param>
    /// <param name="kept">Those that stay where a row goes right.</param>
    TSelf Pass(ref readonly float values, float limit, uint kept);

    /// <summary>Adds to each row's sum the value of the first leaf of its set.</summary>
    /// <param name="leaves">The values of 32 leaves.</param>
    /// <param name="isFew">Whether the sets hold none but the first sixteen of them.</param>
    /// <param name="sums">One a row.</param>
    void AddTo(ReadOnlySpan<double> leaves, bool isFew, Span<double> sums);

    /// <summary>Copies the sets.</summary>
    void CopyTo(Span<uint> to);
}

/// <inheritdoc/>
internal readonly struct RowSet(uint set) : IRowSets<RowSet>
{
    public static int Lanes => 1;

    public static RowSet All => new(uint.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSet Pass(ref readonly float values, float limit, uint kept) =>
        new(set & (kept | (uint)-(values <= limit ? 1 : 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ReadOnlySpan<double> leaves, bool isFew, Span<double> sums) =>
        sums[0] += leaves[BitOperations.LeadingZeroCount(set)];

    public void CopyTo(Span<uint> to) => to[0] = set;
}

/// <inheritdoc/>
internal readonly struct RowSets128(Vector128<uint> sets) : IRowSets<RowSets128>
{
    public static int Lanes => Vector128<uint>.Count;

    public static RowSets128 All => new(Vector128<uint>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSets128 Pass(ref readonly float values, float limit, uint kept)
    {
        var isLeft = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(in values), Vector128.Create(limit));
        return new(sets & (isLeft.AsUInt32() | Vector128.Create(kept)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ReadOnlySpan<double> leaves, bool isFew, Span<double> sums)
    {
        for (var i = 0; i < Lanes; i++) sums[i] += leaves[BitOperations.LeadingZeroCount(sets[i])];
    }

    public void CopyTo(Span<uint> to) => sets.CopyTo(to);
}

/// <inheritdoc/>
internal readonly struct RowSets256(Vector256<uint> sets) : IRowSets<RowSets256>
{
    public static int Lanes => Vector256<uint>.Count;

    public static RowSets256 All => new(Vector256<uint>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSets256 Pass(ref readonly float values, float limit, uint kept)
    {
        var isLeft = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(in values), Vector256.Create(limit));
        return new(sets & (isLeft.AsUInt32() | Vector256.Create(kept)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ReadOnlySpan<double> leaves, bool isFew, Span<double> sums)
    {
        new RowSets128(sets.GetLower()).AddTo(leaves, isFew, sums);
        new RowSets128(sets.GetUpper()).AddTo(leaves, isFew, sums[RowSets128.Lanes..]);
    }

    public void CopyTo(Span<uint> to) => sets.CopyTo(to);
}

/// <inheritdoc/>
internal readonly struct RowSets512(Vector512<uint> sets) : IRowSets<RowSets512>
{
    private const int Half = 8;
    private const int MostLeaves = 4 * Half;

    public static int Lanes => Vector512<uint>.Count;

    public static RowSets512 All => new(Vector512<uint>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSets512 Pass(ref readonly float values, float limit, uint kept)
    {
        // Written so that taking leaves away under a mask is one instruction.
        var isRight = Avx512F.CompareNotLessThanOrEqual(
            Vector512.LoadUnsafe(in values), Vector512.Create(limit));
        return new(Vector512.ConditionalSelect(isRight.AsUInt32(), sets & Vector512.Create(kept), sets));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ReadOnlySpan<double> leaves, bool isFew, Span<double> sums)
    {
        var (low, high) = Vector512.Widen(Avx512CD.LeadingZeroCount(sets));
        ref var told = ref MemoryMarshal.GetReference(leaves[..MostLeaves]);
        ref var first = ref MemoryMarshal.GetReference(sums[..Lanes]);
        Add(low.AsInt64(), ref told, isFew, ref first);
        Add(high.AsInt64(), ref told, isFew, ref Unsafe.Add(ref first, Half));
    }

    public void CopyTo(Span<uint> to) => sets.CopyTo(to);

    // The leaves lie in registers, which is faster than to fetch each from memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<long> places, ref double leaves, bool isFew, ref double sums)
    {
        var values = Avx512F.PermuteVar8x64x2(
            Vector512.LoadUnsafe(ref leaves), places, Vector512.LoadUnsafe(ref leaves, Half));
        if (!isFew)
        {
            var others = Avx512F.PermuteVar8x64x2(Vector512.LoadUnsafe(ref leaves, 2 * Half), places,
                Vector512.LoadUnsafe(ref leaves, 3 * Half));
            var isOther = Vector512.GreaterThan(places, Vector512.Create(2L * Half - 1));
            values = Vector512.ConditionalSelect(isOther.AsDouble(), others, values);
        }

        (Vector512.LoadUnsafe(ref sums) + values).StoreUnsafe(ref sums);
    }
}
