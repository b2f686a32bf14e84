using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class FolderLockTests
{
    private const string First = SmallBundle.Version;

    private static readonly Selection Wanted = new(SelectionKind.Promotion);

    [Test]
    public void Who_can_wait_gets_the_folder_when_it_is_free()
    {
        using var shelf = new SmallShelf("b");
        var (first, told) = (shelf.Folder.Hold(), 0);
        var waiting = Task.Run(() => shelf.Folder.Hold(TimeSpan.FromMinutes(1), () =>
        {
            told++;
            first.Dispose();
        }).Dispose());

        Assert.That(waiting.Wait(TimeSpan.FromSeconds(30)));
        Assert.That(told, Is.EqualTo(1));
    }

    [Test]
    public void A_folder_that_cannot_be_written_to_is_not_called_busy()
    {
        using var shelf = new SmallShelf();
        var file = Path.Combine(shelf.FolderOf(First), TextFile.Name);

        Assert.That(() => new ModelsFolder(file).Hold(), Throws.TypeOf<SetupException>()
            .With.Message.Contains("cannot be written to (").And.Message.Not.Contains("another command"));
    }

    [Test]
    public void Of_two_that_want_to_change_a_folder_the_second_is_told_so()
    {
        using var shelf = new SmallShelf("b");
        using (shelf.Folder.Hold())
        {
            Assert.That(() => shelf.Folder.Select("b", Wanted, TimeProvider.System),
                Throws.TypeOf<SetupException>().With.Message.Contains("another command"));
        }

        Assert.That(() => shelf.Folder.Select("b", Wanted, TimeProvider.System), Throws.Nothing);
    }

    [Test]
    public void The_lock_of_a_killed_process_keeps_nobody_out()
    {
        using var shelf = new SmallShelf("b");
        File.WriteAllText(Path.Combine(shelf.Models, FolderLock.FileName), "");
        shelf.Folder.Select("b", Wanted, TimeProvider.System);

        Assert.That(shelf.Everything(), Has.None.EqualTo(FolderLock.FileName));
    }

    [Test]
    public void Many_threads_never_change_a_folder_at_once()
    {
        using var shelf = new SmallShelf("b");
        var (inside, most, done) = (0, 0, 0);
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            try
            {
                using var hold = shelf.Folder.Hold();
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Thread.Yield();
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref done);
            }
            catch (SetupException)
            {
                // Another thread was faster.
            }
        });

        Assert.That(most, Is.EqualTo(1));
        Assert.That(done, Is.Positive);
        Assert.That(shelf.Everything(), Has.None.EqualTo(FolderLock.FileName));
    }
}
