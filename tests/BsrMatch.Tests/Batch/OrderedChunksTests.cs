using System.Text;
using BsrMatch.Batch;

namespace BsrMatch.Tests.Batch;

[Parallelizable(ParallelScope.All)]
internal sealed class OrderedChunksTests
{
    [TestCase(1, 1)]
    [TestCase(7, 1)]
    [TestCase(7, 3)]
    [TestCase(1000, 4)]
    public void ChunksComeInTheOrderOfTheItemsWhoeverIsFirst(int size, int threads)
    {
        var (numbers, text) = (new List<int>(), new StringBuilder());
        OrderedChunks.Run(Enumerable.Range(0, 100), Of(size), threads,
            (item, output) =>
            {
                // The first items of a chunk take longest.
                Thread.Sleep(item % size == 0 ? 2 : 0);
                Encoding.UTF8.GetBytes($"{item},", output);
                return item;
            },
            chunk =>
            {
                foreach (var item in chunk.Items)
                {
                    numbers.Add(item.Result);
                    text.Append(Encoding.UTF8.GetString(chunk.BytesOf(item)));
                }
            }, CancellationToken.None);

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(0, 100)));
        Assert.That(text.ToString(), Is.EqualTo(string.Concat(numbers.Select(number => $"{number},"))));
    }

    [Test]
    public void NoItemsGiveNoChunk()
    {
        var chunks = 0;
        OrderedChunks.Run(Array.Empty<int>(), Of(5), 2, (item, _) => item, _ => chunks++, CancellationToken.None);
        Assert.That(chunks, Is.Zero);
    }

    [Test]
    public void ItemsAreNotReadFarAheadOfWhatIsAccepted()
    {
        const int size = 10;
        const int threads = 2;
        var (read, accepted, furthest) = (0, 0, 0);
        OrderedChunks.Run(Items(), Of(size), threads, (item, _) => item, chunk =>
        {
            Thread.Sleep(1);
            accepted += chunk.Items.Count;
        }, CancellationToken.None);

        Assert.That(accepted, Is.EqualTo(2_000));
        Assert.That(furthest, Is.LessThanOrEqualTo((threads + 4) * size));

        IEnumerable<int> Items()
        {
            for (var i = 0; i < 2_000; i++)
            {
                furthest = Math.Max(furthest, ++read - accepted);
                yield return i;
            }
        }
    }

    [Test]
    public void AFaultOfTheItemsIsThrownBehindTheChunksBeforeIt()
    {
        var accepted = new List<int>();
        Assert.That(() => OrderedChunks.Run(Faulty(), Of(5), 2, (item, _) => item,
                chunk => accepted.AddRange(chunk.Items.Select(item => item.Result)), CancellationToken.None),
            Throws.InstanceOf<InvalidDataException>());
        Assert.That(accepted, Is.EqualTo(Enumerable.Range(0, 10)));

        static IEnumerable<int> Faulty()
        {
            for (var i = 0; i < 12; i++) yield return i;
            throw new InvalidDataException("damaged");
        }
    }

    [Test]
    public void AFaultOfTheWorkIsThrownAsItIs() => Assert.That(
        () => OrderedChunks.Run(Enumerable.Range(0, 1_000), Of(5), 2,
            (item, _) => item == 700 ? throw new InvalidDataException("odd") : item, _ => { },
            CancellationToken.None),
        Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void WhoeverAcceptsMayStopAllOfIt() => Assert.That(
        () => OrderedChunks.Run(Endless(), Of(5), 2, (item, _) => item,
            _ => throw new InvalidDataException("enough"), CancellationToken.None),
        Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void NothingIsAcceptedOnceItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var accepted = 0;
        Assert.That(() => OrderedChunks.Run(Endless(), Of(5), 2, (item, _) => item, chunk =>
        {
            if (++accepted == 3) cancel.Cancel();
        }, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(accepted, Is.EqualTo(3));
    }

    [Test]
    public void WhereBothItemsAndWhoeverAcceptsFailTheLatterIsHeard() => Assert.That(
        () => OrderedChunks.Run(FaultyLater(), Of(1), 2, (item, _) => item, _ =>
        {
            // The reader waits at a full queue, or has failed already.
            Thread.Sleep(20);
            throw new InvalidDataException("refused");
        }, CancellationToken.None),
        Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void ItemsThatDoNotComeAreNotWaitedForOnceItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        Assert.That(() => OrderedChunks.Run(Silent(), Of(2), 2, (item, _) => item, _ => cancel.Cancel(), cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
        never.Set();

        IEnumerable<int> Silent()
        {
            yield return 1;
            yield return 2;
            never.Wait(CancellationToken.None);
        }
    }

    [Test]
    public void AChunkEndsOnceItsItemsWeighEnough()
    {
        var chunks = new List<int[]>();
        var size = new ChunkSize<int>(3) { Weight = item => item, MostWeight = 10 };
        OrderedChunks.Run([1, 1, 1, 1, 9, 20, 4, 4], size, 2, (item, _) => item,
            chunk => chunks.Add([.. chunk.Items.Select(item => item.Result)]), CancellationToken.None);
        Assert.That(chunks, Is.EqualTo(new int[][] { [1, 1, 1], [1, 9], [20], [4, 4] }));
    }

    private static ChunkSize<int> Of(int most) => new(most);

    private static IEnumerable<int> FaultyLater()
    {
        for (var i = 0; i < 5; i++) yield return i;
        throw new IOException("damaged");
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++) yield return i;
    }
}
