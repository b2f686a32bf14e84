namespace BsrMatch.Training.Checking;

/// <summary>
/// Labels that are missing, and labels of what is not there: every text has its id for itself and a grade for
/// every programme.
/// </summary>
internal static class LabelCheck
{
    private const string Rule = "label";

    public static IEnumerable<Finding> Run(LabelledData data) =>
    [
        .. RepeatedIds(data.Texts),
        .. data.Splits.SelectMany(split => MissingGrades(split, data)),
        .. data.Splits.SelectMany(split => UnknownProgrammes(split, data)),
        .. data.Splits.SelectMany(UnknownTexts),
    ];

    private static IEnumerable<Finding> RepeatedIds(IEnumerable<LabelledText> texts) =>
        from same in texts.GroupBy(text => text.Profile.Id, StringComparer.Ordinal)
        from text in same.Skip(1)
        select Finding.Of(true, Rule, text, $"{same.First().Place} has this id too; rename one of the two");

    private static IEnumerable<Finding> MissingGrades(LabelledSplit split, LabelledData data)
    {
        if (split.Grades is not { } grades) yield break;
        foreach (var text in split.Texts)
        {
            var given = grades.Of(text.Profile.Id);
            var missing = data.Catalogue.Programmes.Select(programme => programme.Id)
                .Where(id => !given.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
            if (missing.Count == 0) continue;
            yield return Finding.Of(true, Rule, text,
                $"no grade for {string.Join(", ", missing)}; add it to {split.GradesFile}");
        }
    }

    private static IEnumerable<Finding> UnknownProgrammes(LabelledSplit split, LabelledData data) =>
        from id in (split.Grades?.Judgements ?? []).Select(judgement => judgement.ProgrammeId).Distinct()
        where data.Catalogue.Find(id) is null
        select Unknown(split.GradesFile, $"programme {id} is not in the catalogue");

    private static IEnumerable<Finding> UnknownTexts(LabelledSplit split)
    {
        var known = split.Texts.Select(text => text.Profile.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, ids) in new[]
        {
            (split.GradesFile, split.Grades?.ProfileIds ?? []),
            (split.ThemesFile, split.Themes?.ProfileIds ?? []),
        })
        {
            foreach (var id in ids.Where(id => !known.Contains(id)))
                yield return Unknown(file, $"profile {id} is not in {split.TextsFile}");
        }
    }

    private static Finding Unknown(string file, string message) =>
        new(true, Rule, file, null, $"{message}; correct the id or remove its lines");
}
