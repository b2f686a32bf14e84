using BsrMatch.Batch;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// The two files a batch writes while it runs: its answers, which are the output itself or the notes that the
/// output will be put together from, and the rejected rows.
/// </summary>
internal sealed class BatchFiles : IDisposable
{
    private readonly BatchFormat format;
    private readonly string? target;
    private readonly Stream? stream;

    private BatchFiles(BatchFormat format, GrowingFile answers, GrowingFile rejected, string? target,
        Stream? stream)
    {
        (this.format, this.target, this.stream) = (format, target, stream);
        (Answers, Rejected) = (answers, rejected);
    }

    public GrowingFile Answers { get; }

    public GrowingFile Rejected { get; }

    /// <summary>
    /// The rejected rows of an output. Who has this file open has the output for himself, from before he asks
    /// the store for it until nothing of it is left beside it.
    /// </summary>
    /// <exception cref="SetupException">It cannot be written, or another batch is at work on it.</exception>
    public static GrowingFile Claim(string target) => GrowingFile.At(RejectedOf(target));

    /// <summary>Files beside the output, which appears when it is whole.</summary>
    /// <param name="claim">The rejected rows; disposed of with the files.</param>
    /// <param name="target">Where the output is to appear.</param>
    /// <param name="format">Its form.</param>
    /// <exception cref="SetupException">They cannot be written.</exception>
    public static BatchFiles Beside(GrowingFile claim, string target, BatchFormat format) =>
        new(format, GrowingFile.At(AnswersOf(target)), claim, target, null);

    /// <summary>For an output that is a stream: nothing can be taken up later.</summary>
    public static BatchFiles For(Stream stream, BatchFormat format) => new(format,
        format.IsGrowing ? GrowingFile.To(stream) : GrowingFile.Temporary(), GrowingFile.Temporary(), null,
        stream);

    /// <summary>
    /// Puts an output that appeared before it was whole back, so that it can grow on. A file that is not just
    /// what the chunks wrote is left alone: it is somebody else's.
    /// </summary>
    public static void TakeBack(string target, BatchFormat format, IReadOnlyList<SavedChunk> chunks)
    {
        var aside = AnswersOf(target);
        if (!format.IsGrowing || chunks.Count == 0 || File.Exists(aside) || !File.Exists(target)) return;
        using (var published = GrowingFile.At(target))
        {
            if (published.Length != chunks.Sum(chunk => chunk.Output.Length)
                || published.CountHeld(chunks.Select(chunk => chunk.Output)) < chunks.Count)
                return;
        }

        File.Move(target, aside);
    }

    /// <summary>How many of the chunks, from the first, both files hold unharmed.</summary>
    public int CountHeld(IReadOnlyList<SavedChunk> chunks) => Math.Min(
        Answers.CountHeld(chunks.Select(chunk => chunk.Output)),
        Rejected.CountHeld(chunks.Select(chunk => chunk.Errors)));

    /// <summary>Cuts both files behind some chunks.</summary>
    public void CutBehind(IReadOnlyCollection<SavedChunk> chunks)
    {
        Answers.CutAt(chunks.Sum(chunk => chunk.Output.Length));
        Rejected.CutAt(chunks.Sum(chunk => chunk.Errors.Length));
    }

    /// <summary>Lets the output appear.</summary>
    /// <param name="compose">Puts together an output that did not grow client by client.</param>
    /// <exception cref="SetupException">It cannot be written; what was noted down stays.</exception>
    public void Publish(Action<Stream> compose)
    {
        if (target is null)
        {
            Answers.Flush();
            Rejected.Flush();
            if (!format.IsGrowing) compose(stream!);
            stream!.Flush();
            return;
        }

        if (!format.IsGrowing)
        {
            OutputFile.Write(target, compose);
            return;
        }

        Explained(() =>
        {
            Answers.Close();
            File.Move(Answers.Aside!, target, overwrite: true);
        });
    }

    /// <summary>Deletes what was needed only to go on.</summary>
    public void Forget()
    {
        if (target is null) return;
        Answers.Delete();
        Rejected.Delete();
    }

    public IEnumerable<ClientOutcome> ReadOutcomes()
    {
        foreach (var outcome in OutcomeLines.ReadOutcomes(Answers.Read())) yield return outcome;
    }

    public IEnumerable<RejectedRow> ReadRejected()
    {
        foreach (var row in OutcomeLines.ReadRejected(Rejected.Read())) yield return row;
    }

    public void Dispose()
    {
        Answers.Dispose();
        Rejected.Dispose();
    }

    private void Explained(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"{target}: cannot be written ({e.Message.TrimEnd('.')}); the answers are in "
                + $"{Answers.Aside}: mend it and run the same command with --resume", e);
        }
    }

    private static string AnswersOf(string target) => GrowingFile.AsideOf(target);

    private static string RejectedOf(string target) => GrowingFile.AsideOf(target, ".rejected");
}
