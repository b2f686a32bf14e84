using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Training;

/// <summary>
/// Which themes a person found in which profile: a file of <c>profileId, role, theme</c>, tab-separated.
/// </summary>
internal sealed class ThemeLabels
{
    public const string Need = "need";

    public const string Activity = "activity";

    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private readonly Dictionary<(string Profile, string Role), HashSet<string>> labels = [];

    /// <summary>The profiles with any theme, ordered by id.</summary>
    public IReadOnlyCollection<string> ProfileIds =>
        [.. labels.Keys.Select(key => key.Profile).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlySet<string> Of(string profile, string role) =>
        labels.TryGetValue((profile, role), out var themes) ? themes : None;

    public static ThemeLabels Load(string path, IReadOnlyCollection<string> themes)
    {
        var result = new ThemeLabels();
        var faults = new List<Fault>();
        var lines = Encoding.UTF8.GetString(InputFile.ReadAll(path)).Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0) continue;
            var cells = line.Split('\t');
            if (cells.Length != 3 || cells[1] is not (Need or Activity) || !themes.Contains(cells[2]))
            {
                faults.Add(new Fault(path, i + 1, "", line, "profileId, need or activity, and a known theme",
                    "correct the line; the themes are in themes.json"));
                continue;
            }

            if (!result.labels.TryGetValue((cells[0], cells[1]), out var set))
                result.labels[(cells[0], cells[1])] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(cells[2]);
        }

        if (faults.Count > 0) throw new InputException(faults);
        return result;
    }
}
