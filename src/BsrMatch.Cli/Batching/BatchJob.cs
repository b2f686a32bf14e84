using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>How a batch ended.</summary>
/// <param name="Tally">What was counted.</param>
/// <param name="IsStopped">Its user stopped it.</param>
/// <param name="RunId">The run's id; null where nothing is kept.</param>
/// <param name="Rate">Clients a second.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Damage">Why the list could not be read to its end; null where it was.</param>
internal sealed record BatchEnding(ExposureTally Tally, bool IsStopped, string? RunId, double Rate,
    TimeSpan Elapsed, InputException? Damage);

/// <summary>One batch from the list to the output.</summary>
internal sealed class BatchJob(BatchRequest request, Matcher matcher, IClientList list,
    BatchStore? batches, Surroundings surroundings, Messenger messenger)
{
    private InputException? damage;

    /// <exception cref="InputException">
    /// The list has no row to score, or more than the output can hold, or a strict batch a bad one.
    /// </exception>
    /// <exception cref="SetupException">The output or the store cannot be written.</exception>
    public BatchEnding Run(CancellationToken cancel)
    {
        var isFile = request.Output is { } output && !DevicePath.Is(output);
        using var files = isFile
            ? OpenFiles(request.Output!, out var takenUp)
            : OpenStream(out takenUp);
        var saved = takenUp is null ? [] : HeldOf(files, takenUp);
        if (isFile) files.CutBehind(saved);
        var runId = takenUp?.RunId ?? batches?.Begin(request.ToOrder(matcher, list.Name), matcher.Catalogue);
        using var taker = new ChunkTaker(files, batches is null ? null : chunk => batches.Save(runId!, chunk),
            AnswerWriting.Head(request.Format), list.Name, request.Strict,
            AnswerWriting.IsJson(request.Format));
        if (takenUp is not null) GoOn(taker, takenUp.RunId, saved);
        var progress = new BatchProgress(surroundings, messenger, request.Count);
        progress.GoOnFrom(taker.Tally.Counts.Clients);
        bool isStopped;
        try
        {
            isStopped = Score(taker, progress, cancel);
        }
        catch (InputException)
        {
            // Nothing of it is shown, and there is nothing to go on with: the list must change first.
            files.Forget();
            batches?.End(runId!, BatchState.Stopped);
            throw;
        }
        finally
        {
            progress.Clear();
        }

        var (rate, elapsed) = (progress.Rate(taker.Tally.Counts.Clients), progress.Elapsed);
        Finish(files, taker.Tally, isStopped, runId);
        return new BatchEnding(taker.Tally, isStopped, runId, rate, elapsed, damage);
    }

    private bool Score(ChunkTaker taker, BatchProgress progress, CancellationToken cancel)
    {
        var scorer = new EntryScorer(
            matcher, request.Match, BatchRequest.Detail, AnswerWriting.For(request.Format))
        {
            PseudonymOf = request.PseudonymOf,
            WithJson = batches is not null || AnswerWriting.IsJson(request.Format),
        };
        try
        {
            OrderedChunks.Run(Remaining(taker.Tally.Counts.Clients),
                request.Chunks(matcher.Catalogue.Programmes.Count), request.Threads, scorer.Score,
                chunk =>
                {
                    taker.Take(chunk);
                    if (taker.Tally.Counts.Clients > request.MostClients)
                        throw BatchLimits.TooLong(request, list.Name, request.MostClients);
                    progress.Tell(taker.Tally.Counts, list.Progress);
                }, cancel);
            return false;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return true;
        }
    }

    // Where a list turns out to be damaged, what stands before is scored all the same.
    private IEnumerable<ClientEntry> Remaining(long done)
    {
        using var entries = list.Entries().GetEnumerator();
        while (Next())
        {
            if (done-- <= 0) yield return entries.Current;
        }

        bool Next()
        {
            try
            {
                return entries.MoveNext();
            }
            catch (InputException e) when (!request.Strict)
            {
                damage = e;
                return false;
            }
        }
    }

    private void Finish(BatchFiles files, ExposureTally tally, bool isStopped, string? runId)
    {
        if (tally.Counts.Clients == 0)
        {
            files.Forget();
            batches?.End(runId!, BatchState.Stopped);
            if (isStopped) return;
            throw damage ?? new InputException(new Fault(list.Name, null, "", null, "at least one client",
                "the list is empty; docs/client-lists.md tells what one looks like"));
        }

        files.Publish(stream => BatchComposer.Write(stream, request.Format, Report(files, tally), files));
        if (request.Errors is { } errors && (tally.Counts.Rejected > 0 || File.Exists(errors)))
            OutputFile.Write(errors, stream => RejectedCsv.Write(stream, files.ReadRejected()));
        batches?.End(runId!, isStopped || damage is not null ? BatchState.Stopped : BatchState.Done);
        if (!isStopped || batches is null || !request.CanGoOn) files.Forget();
    }

    private BatchReport Report(BatchFiles files, ExposureTally tally) => new()
    {
        ListName = list.Name,
        Language = request.Match.Language ?? "en",
        Versions = new BatchVersions(matcher.ModelVersion, matcher.Catalogue.Version, Matcher.RulesVersion,
            matcher.IsCalibrated),
        Options = request.Match,
        Catalogue = matcher.Catalogue,
        Counts = tally.Counts,
        Exposure = tally.ToTable(matcher.Catalogue),
        Clients = files.ReadOutcomes(),
        Rejected = files.ReadRejected(),
    };

    private void GoOn(ChunkTaker taker, string runId, IReadOnlyCollection<SavedChunk> saved)
    {
        taker.GoOnBehind(saved.Count, batches!.TallyOf(runId), batches.ClientIds(runId));
        messenger.Say(
            $"going on with run {runId}: {Count(taker.Tally.Counts.Clients)} clients were done before");
    }

    // What the store knows of, and the files do not hold, is scored again.
    private IReadOnlyList<SavedChunk> HeldOf(BatchFiles files, StoredBatch batch)
    {
        var chunks = batches!.Chunks(batch.RunId);
        var held = files.CountHeld(chunks);
        batches.TakeUp(batch.RunId, held);
        return [.. chunks.Take(held)];
    }

    private StoredBatch? TakeUp(BatchStore known)
    {
        var last = known.Last(request.Output!);
        if (!request.Resume)
        {
            if (last is { State: not BatchState.Done }
                && last.Order.DifferenceTo(request.ToOrder(matcher, list.Name)) is null)
                messenger.Say("an earlier batch to this output was not finished; --resume would have gone on "
                    + "with it, and it is begun anew");
            return null;
        }

        if (last is null or { State: BatchState.Done })
        {
            messenger.Say("there is no unfinished batch to this output: it is begun from the first row");
            return null;
        }

        if (last.Order.DifferenceTo(request.ToOrder(matcher, list.Name)) is { } difference)
        {
            throw new UsageException($"--resume cannot go on with run {last.RunId}: {difference}; ask for "
                + "the same as then, or leave --resume out to begin anew");
        }

        BatchFiles.TakeBack(request.Output!, request.Format, known.Chunks(last.RunId));
        return last;
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // The output is claimed before the store is asked about it, so that what it tells stays true.
    private BatchFiles OpenFiles(string output, out StoredBatch? takenUp)
    {
        var claim = BatchFiles.Claim(output);
        try
        {
            takenUp = batches is not null ? TakeUp(batches) : null;
            return BatchFiles.Beside(claim, output, request.Format);
        }
        catch
        {
            if (claim.Length == 0) claim.Delete();
            claim.Dispose();
            throw;
        }
    }

    private BatchFiles OpenStream(out StoredBatch? takenUp)
    {
        takenUp = null;
        return BatchFiles.For(request.Output is { } device
            ? new FileStream(device, FileMode.Open, FileAccess.Write)
            : surroundings.Output, request.Format);
    }
}
