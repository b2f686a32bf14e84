using BsrMatch.Files.Inputs.Json;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>Outcomes as JSON: one object a line, or one value with a list of them.</summary>
internal sealed class OutcomeJson(InputBytes input, bool isOneALine, DateOnly today) : IOutcomeList
{
    private static readonly Dictionary<string, string> AsTheyAre = [];

    private readonly OutcomeReader reader = new(input.Name, today);

    public string Name => input.Name;

    private static readonly JsonShape Shape =
        new("outcomes", ["profile", "programme", "outcome", "grade"], null);

    public IReadOnlyList<string> Remarks => [];

    public IReadOnlyDictionary<string, string> Headers => AsTheyAre;

    public IEnumerable<OutcomeRow> Rows() => isOneALine
        ? Utf8Lines.ReadFilled(input.Read(), Name).Select(line => Read(line.Number, line.Number, line.Line))
        : Elements().Select((element, at) => Read(at + 1L, element.Line, element.Json));

    public void Dispose() => input.Dispose();

    private IEnumerable<(int Line, byte[] Json)> Elements()
    {
        var cutter = new JsonCutter(input.Read(), Name, Shape);
        while (cutter.Next() is { } element) yield return element;
    }

    private OutcomeRow Read(long row, int line, byte[] utf8)
    {
        LocatedJson node;
        try
        {
            node = LocatedJson.Parse(utf8, Name, line);
        }
        catch (InputException e)
        {
            return new OutcomeRow(row, null, e.Faults);
        }

        var faults = new List<Fault>();
        var entry = reader.ReadObject(node, faults);
        return new OutcomeRow(row, entry, faults);
    }
}
