using System.Collections.Concurrent;

namespace BsrMatch.Training;

/// <summary>Shares jobs of some seconds each out among the processors.</summary>
internal static class Workers
{
    private static readonly ParallelOptions OneToAProcessor = new()
    {
        // More at once would push each other's numbers out of the processors' caches.
        MaxDegreeOfParallelism = Environment.ProcessorCount,
    };

    /// <summary>
    /// Runs jobs by their numbers from 0. Each processor takes the next as soon as it is free, so that none
    /// is idle while another has several left; the longest had best come first.
    /// </summary>
    public static void Share(int count, Action<int> job) => Parallel.ForEach(
        Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
        OneToAProcessor, job);
}
