using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>
/// The record of promotions, <c>promotions.jsonl</c>. A change of the current version takes two lines: one
/// before it, which says what is to happen, and one behind it, which says that it has. Where the second is
/// missing, since the process was killed in between, the file <c>current</c> tells.
/// </summary>
internal sealed class PromotionLog(string path)
{
    public const string FileName = "promotions.jsonl";

    /// <summary>What happened, in its order.</summary>
    /// <param name="current">The current version, by which the last line is judged if it is open.</param>
    /// <exception cref="SetupException">The record is damaged.</exception>
    public IReadOnlyList<Promotion> Read(string? current)
    {
        var (promotions, settled) = Parse(ReadText());
        return
        [
            .. promotions.Where((promotion, at) => settled.TryGetValue(promotion.Number, out var happened)
                ? happened
                : at == promotions.Count - 1 && promotion.To == current),
        ];
    }

    /// <summary>The record with a line for the last change if that is open.</summary>
    /// <param name="current">The current version.</param>
    /// <returns>The record's new text, and the number of the next change.</returns>
    public (string Text, int Next) Settle(string current)
    {
        var text = ReadText();
        var (promotions, settled) = Parse(text);
        if (promotions is [.., var last] && !settled.ContainsKey(last.Number))
        {
            text += Encoding.UTF8.GetString(
                PromotionJson.WriteSettled(last.Number, last.To == current));
        }

        return (text, promotions.Select(promotion => promotion.Number).DefaultIfEmpty(0).Max() + 1);
    }

    private (List<Promotion> Promotions, Dictionary<int, bool> Settled) Parse(string text)
    {
        var (promotions, settled) = (new List<Promotion>(), new Dictionary<int, bool>());
        foreach (var (at, line) in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            try
            {
                var (promotion, (number, happened)) = PromotionJson.Read(line);
                if (promotion is null) settled[number] = happened;
                else promotions.Add(promotion);
            }
            catch (InvalidDataException e)
            {
                throw new SetupException(
                    $"{path}:{at + 1}: {e.Message}; put the line right or take it out", e);
            }
        }

        return (promotions, settled);
    }

    private string ReadText()
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{path}: the record of promotions cannot be read; "
                + "check its permissions", e);
        }
    }
}
