using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>Looks through the texts of an entry for damage, and mends on request what is certain.</summary>
internal sealed class EncodingWatch(string source, bool repairs)
{
    private const int Before = 12;
    private const int Behind = 28;

    /// <summary>How many texts were mended.</summary>
    public int Mended { get; private set; }

    /// <summary>The entry with what was mended; the same where nothing was.</summary>
    /// <param name="node">The entry.</param>
    /// <param name="warnings">Takes what was found.</param>
    public LocatedJson Look(LocatedJson node, List<Fault> warnings) => Look(node, "", warnings);

    private LocatedJson Look(LocatedJson node, string path, List<Fault> warnings)
    {
        if (node.Kind == JsonValueKind.String) return LookAtText(node, path, warnings);
        for (var i = 0; i < node.Members.Count; i++)
        {
            var (name, value) = node.Members[i];
            var field = path.Length == 0 ? name : $"{path}.{name}";
            node.Members[i] = new(name, Look(value, field, warnings));
        }

        for (var i = 0; i < node.Items.Count; i++) node.Items[i] = Look(node.Items[i], path, warnings);
        return node;
    }

    private LocatedJson LookAtText(LocatedJson node, string path, List<Fault> warnings)
    {
        if (EncodingDamage.Find(node.Text) is not { } damage) return node;
        var excerpt = ExcerptAt(node.Text, damage.Place);
        if (repairs && EncodingRepair.Mend(node.Text) is { } mended)
        {
            Mended++;
            warnings.Add(new Fault(source, node.Line, path, excerpt,
                $"\"{ExcerptAt(mended, Math.Min(damage.Place, mended.Length - 1))}\"",
                "mended as --repair-encoding asks; check it"));
            return LocatedJson.Of(JsonValueKind.String, node.Line, mended);
        }

        warnings.Add(new Fault(source, node.Line, path, excerpt, "letters as they were written",
            RemedyFor(damage.Kind)));
        return node;
    }

    private string MendingRemedy => repairs
        ? "--repair-encoding cannot mend this text, some of whose letters are lost; export the file again as "
            + "UTF-8"
        : "export the file again as UTF-8, or import with --repair-encoding";

    private string RemedyFor(DamageKind kind) => kind switch
    {
        DamageKind.Utf8AsWindows => $"UTF-8 was read as Windows-1252 on the way; {MendingRemedy}",
        DamageKind.Utf8AsWindowsTwice =>
            $"UTF-8 was read as Windows-1252 twice on the way; {MendingRemedy}",
        DamageKind.Replaced => "letters were lost on the way and U+FFFD stands for them; export the file "
            + "again as UTF-8, they cannot be told from what is left",
        DamageKind.QuestionMark => "letters seem to be lost and question marks stand for them; export the "
            + "file again as UTF-8, they cannot be told from what is left",
        _ => "Windows-1257 (Baltic) seems to have been read as Windows-1252; export the file again as UTF-8",
    };

    private static string ExcerptAt(string text, int place)
    {
        var start = Math.Max(0, place - Before);
        var end = Math.Min(text.Length, place + Behind);
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
        return text[start..end];
    }
}
