using System.Buffers;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

namespace BsrMatch.Batch;

/// <summary>An answer on its way to an output.</summary>
/// <param name="Row">The client's place in the list.</param>
/// <param name="Profile">The client.</param>
/// <param name="Result">The answer.</param>
/// <param name="Json">The answer as one line of JSON, with its line feed; good until it has been written, and
/// empty where nobody wants it.</param>
public sealed record WrittenAnswer(
    long Row, SmeProfile Profile, MatchResult Result, ReadOnlyMemory<byte> Json);

/// <summary>Reads, matches and writes the entries of a client list, on any number of threads.</summary>
public sealed class EntryScorer
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? room;

    private readonly Matcher matcher;
    private readonly MatchOptions options;
    private readonly ResultDetail detail;
    private readonly Action<IBufferWriter<byte>, WrittenAnswer> write;

    /// <summary>Prepares a scorer.</summary>
    /// <param name="matcher">Answers the profiles.</param>
    /// <param name="options">How it answers them.</param>
    /// <param name="detail">How much the JSON of an answer tells.</param>
    /// <param name="write">Writes an answer as the output wants it; called on any thread.</param>
    public EntryScorer(Matcher matcher, MatchOptions options, ResultDetail detail,
        Action<IBufferWriter<byte>, WrittenAnswer> write)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(write);
        (this.matcher, this.options, this.detail, this.write) = (matcher, options, detail, write);
    }

    /// <summary>
    /// Gives the pseudonym of an id, under which the client is matched, without a name; null to leave both.
    /// </summary>
    public Func<string, string>? PseudonymOf { get; init; }

    /// <summary>
    /// Whether answers are written as JSON and hashed, which a store and some outputs want; else that work is
    /// spared.
    /// </summary>
    public bool WithJson { get; init; } = true;

    /// <summary>Works on one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="output">Takes the answer; nothing is written for an entry that is rejected.</param>
    public ScoredEntry Score(ClientEntry entry, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = entry.Read();
        if (PseudonymOf is not null) row = Disguised(row, PseudonymOf);
        if (row.Profile is not { } profile) return new ScoredEntry(row.Row, row.ClientId, null, row.Faults);
        var canonical = CanonicalProfile.Of(profile);
        var result = matcher.Match(canonical, options);
        var json = WithJson ? Written(result) : default;
        write(output, new WrittenAnswer(row.Row, profile, result, json));
        return new ScoredEntry(row.Row, profile.Id,
            new ScoredClient(ClientFacts.Of(profile, result), canonical,
                WithJson ? StableHash.Sha256(json.Span[..^1]) : null), []);
    }

    private ReadOnlyMemory<byte> Written(MatchResult result)
    {
        var line = room ??= new ArrayBufferWriter<byte>();
        line.ResetWrittenCount();
        ResultJson.WriteLine(line, result, detail);
        return line.WrittenMemory;
    }

    private static ClientRow Disguised(ClientRow row, Func<string, string> pseudonymOf) => row with
    {
        ClientId = row.ClientId is { } id ? pseudonymOf(id) : null,
        Profile = row.Profile is { } profile
            ? profile with { Id = pseudonymOf(profile.Id), Name = null }
            : null,
    };
}
