using System.Collections.Concurrent;

namespace BsrMatch.Languages;

/// <summary>
/// What was worked out once and is asked for again for most clients. Forgets all when it is full, so that its
/// memory is bounded. For any number of threads.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new();
    private int count;

    /// <param name="key">What is asked for.</param>
    /// <param name="source">What else <paramref name="find"/> needs; it must not change the answer.</param>
    /// <param name="find">Works the answer out.</param>
    public TValue Get<TSource>(TKey key, TSource source, Func<TSource, TKey, TValue> find)
    {
        if (known.TryGetValue(key, out var value)) return value;
        value = find(source, key);
        if (Interlocked.Increment(ref count) > most)
        {
            known.Clear();
            Volatile.Write(ref count, 1);
        }

        known[key] = value;
        return value;
    }
}
