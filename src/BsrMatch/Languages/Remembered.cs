using System.Collections.Concurrent;

namespace BsrMatch.Languages;

/// <summary>
/// Texts that were worked out once and are asked for again by most clients. Forgets all when it is full, so
/// that its memory is bounded. For any number of threads.
/// </summary>
internal sealed class Remembered<TKey>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, string> texts = new();
    private int count;

    public string Get<TState>(TKey key, TState state, Func<TState, TKey, string> tell)
    {
        if (texts.TryGetValue(key, out var text)) return text;
        text = tell(state, key);
        if (Interlocked.Increment(ref count) > most)
        {
            texts.Clear();
            Volatile.Write(ref count, 1);
        }

        texts[key] = text;
        return text;
    }
}
