using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>An invented firm or organisation of <c>personas.md</c>.</summary>
/// <param name="Id">Its id in both tables.</param>
/// <param name="Who">Who it is, in words.</param>
/// <param name="Size">The size classes that stay possible, as the table writes them.</param>
/// <param name="Profile">What it says of itself.</param>
internal sealed record Persona(string Id, string Who, string Size, SmeProfile Profile);

/// <summary>What a catalogue has to answer a persona, by programme.</summary>
internal sealed record ExpectedAnswers(string Id, string Who, IReadOnlyList<(string Programme, string Answer)> Answers);

/// <summary>The personas and the answers expected of two catalogues.</summary>
internal static class PersonaTable
{
    private static readonly string Folder = Repository.PathTo("tests", "BsrMatch.Tests", "Eligibility");

    private static readonly Lazy<ProgrammeCatalogue> LazyInvented = new(() =>
        CatalogueReader.Load(Path.Combine(Folder, "invented-programmes.json"), "invented"));

    /// <summary>Ten made-up programmes that together use every rule.</summary>
    public static ProgrammeCatalogue Invented => LazyInvented.Value;

    public static IReadOnlyList<Persona> All { get; } =
        [.. Rows("personas.md").Select(row => ReadPersona(row.ToDictionary()))];

    public static IReadOnlyList<ExpectedAnswers> OfFounding { get; } = Answers("personas.md");

    public static IReadOnlyList<ExpectedAnswers> OfInvented { get; } = Answers("personas-invented.md");

    public static Persona Find(string id) => All.Single(persona => persona.Id == id);

    /// <summary>The letter that stands for a rule.</summary>
    public static char LetterOf(string rule) => rule switch
    {
        "country" => 'c',
        "region" => 'r',
        "organisation-type" => 'o',
        "size" => 's',
        "min-employees" => 'w',
        "max-employees" => 'W',
        "max-turnover" => 'T',
        "max-balance-sheet" => 'B',
        "min-age" => 'a',
        "max-age" => 'A',
        "sector" => 'n',
        "excluded-sector" => 'x',
        "min-trl" => 'l',
        "max-trl" => 'L',
        "unreadable-condition" => 'u',
        _ => throw new ArgumentException($"{rule} has no letter; give it one here and in personas.md.", nameof(rule)),
    };

    /// <summary>An answer as the tables write it: <c>E</c>, or <c>I</c> or <c>U</c> and the rules that
    /// decide.</summary>
    public static string Write(EligibilityResult result)
    {
        if (result.Verdict == Verdict.Eligible) return "E";
        var decisive = result.Rules.Where(rule => rule.Outcome == result.Verdict).Select(rule => LetterOf(rule.Rule));
        return $"{(result.Verdict == Verdict.Ineligible ? 'I' : 'U')} {string.Concat(decisive)}";
    }

    private static ExpectedAnswers[] Answers(string file) =>
    [
        .. from row in Rows(file)
           let cells = row.Where(cell => cell.Key is not ("id" or "who" or "size class" or "profile"))
           select new ExpectedAnswers(
               row[0].Value, row[1].Value, [.. cells.Select(cell => (cell.Key, cell.Value))]),
    ];

    private static Persona ReadPersona(Dictionary<string, string> row)
    {
        var (id, json) = (row["id"], row["profile"].Trim('`'));
        var whole = $"{{\"id\":\"{id}\",\"needs\":\"Find a partner\"{(json == "{}" ? "}" : "," + json[1..])}";
        return new(id, row["who"], row["size class"], ProfileJson.Read(Encoding.UTF8.GetBytes(whole), id, Some.Day));
    }

    // The rows of every table whose first column is the id, each cell with the name of its column.
    private static IEnumerable<KeyValuePair<string, string>[]> Rows(string file)
    {
        string[]? head = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal)) head = null;
            else if (Cells(line) is ["id", ..] names) head = names;
            else if (head is not null && !line.StartsWith("| --- ", StringComparison.Ordinal))
                yield return [.. head.Zip(Cells(line), KeyValuePair.Create)];
        }
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
