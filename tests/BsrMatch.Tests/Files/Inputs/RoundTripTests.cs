using System.Text;
using System.Text.Json;
using BsrMatch.Profiles;
using BsrMatch.Tests.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class RoundTripTests
{
    private static readonly string[] Texts =
        ["a loan", "\"quoted\"; with, signs", "two\r\nlines", "naudas aizņēmums", " blanks around ", "- one", "1.234,5",
            "'x"];

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void AProfileWrittenAsATableIsReadBack(uint seed, byte separator)
    {
        var profile = Firm(seed);

        var list = SomeLists.Read(Table(profile, ";,\t"[separator % 3]));

        Assert.That(list.Profiles.Single().Hash(), Is.EqualTo(profile.Hash()), () => Table(profile, ';'));
    }

    private static SmeProfile Firm(uint seed)
    {
        var random = new Random((int)(seed % int.MaxValue));
        string? Text() => random.Next(3) == 0 ? null : Texts[random.Next(Texts.Length)];
        return SomeBands.Firm(seed) with
        {
            Id = $"{random.Next(5)}c",
            Name = Text(),
            LegalForm = Text(),
            Description = Text(),
            Needs = Texts[random.Next(Texts.Length)],
            Founded = random.Next(2) == 0 ? null : random.Next(1000, 2026),
            Trl = random.Next(2) == 0 ? null : random.Next(1, 10),
            Country = random.Next(2) == 0 ? null : Some.Country("LV"),
            Region = random.Next(2) == 0 ? null : Some.Region("LV006"),
            Sector = random.Next(3) switch { 0 => null, 1 => Sector("28.93"), _ => Sector("01.1") },
            Language = random.Next(2) == 0 ? null : "no",
            OrganisationType = random.Next(2) == 0 ? null : (OrganisationType)random.Next(7),
            PastAid = random.Next(3) switch
            {
                0 => null,
                1 => [],
                _ => [new(new DateOnly(2024, 3, 4), random.Next(100_000), null), new(new DateOnly(2025, 1, 2), 0.5,
                    Some.Country("EE"))],
            },
        };
    }

    private static NaceCode Sector(string code) => NaceCode.TryParse(code, "2", out var sector) ? sector : default;

    private static string Table(SmeProfile profile, char separator)
    {
        using var json = JsonDocument.Parse(ProfileJson.WriteCanonical(profile));
        var cells = Cells("", json.RootElement).ToList();
        var (header, row) = (new StringBuilder(), new StringBuilder());
        foreach (var (path, text) in cells)
        {
            header.Append(header.Length > 0 ? separator : "").Append(path);
            row.Append(row.Length > 0 ? separator : "").Append('"').Append(text.Replace("\"", "\"\"")).Append('"');
        }

        return $"{header}\r\n{row}\r\n";
    }

    private static IEnumerable<(string Path, string Text)> Cells(string path, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject()
                .SelectMany(member => Cells(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value)),
            JsonValueKind.Array when value.GetArrayLength() == 0 => [(path, "no")],
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Cells($"{path}[{i}]", item)),
            _ => [(path, value.ToString())],
        };
}
