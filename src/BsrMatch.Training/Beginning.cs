using BsrMatch.Features;

namespace BsrMatch.Training;

/// <summary>
/// The catalogue as it might have been: some programmes had just begun, with no past case or a few, and the
/// networks had never heard of them. From such beginnings the ranker learns what to make of programmes to
/// come.
/// </summary>
internal sealed class Beginning
{
    /// <summary>How many beginnings there are; each profile is learned from in one of them.</summary>
    public const int Count = 6;

    private const int Parts = 4;

    // By lot, so that half of the beginners have none.
    private static readonly int[] CasesOfABeginner = [0, 0, 5, 20];

    private readonly HashSet<string> beginners = new(StringComparer.Ordinal);
    private readonly PastCase[] cases;

    /// <param name="known">The catalogue with all that was learned of it.</param>
    /// <param name="learned">What was learned.</param>
    /// <param name="number">Which beginning, from 0; it decides how many programmes are beginners.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    public Beginning(CatalogueIndex known, LearnedTexts learned, int number, int seed)
    {
        // From one to the next a quarter, half, three quarters or all of them.
        var share = 1 + number % Parts;
        foreach (var programme in known.Catalogue.Programmes)
        {
            if (Folds.Draw($"beginner {number} {programme.Id}", seed, Parts) < share)
                beginners.Add(programme.Id);
        }

        var taken = Taken(learned.Experience.Cases, number, seed);
        cases =
        [
            .. learned.Experience.Cases.Select(past => past with
            {
                Grades =
                [
                    .. past.Grades.Where(grade => !beginners.Contains(grade.ProgrammeId)
                        || taken.Contains((past.Id, grade.ProgrammeId))),
                ],
            }),
        ];
        Learned = learned with { Experience = new Experience(cases) };
        Index = known.With(Learned, at => !IsBeginner(known.Programmes[at]));
    }

    /// <summary>The catalogue as it was then.</summary>
    public CatalogueIndex Index { get; }

    /// <summary>What was learned then; of the networks all, though the catalogue asks for less.</summary>
    public LearnedTexts Learned { get; }

    /// <summary>Which beginning a profile is learned from in.</summary>
    public static int Of(string profileId, int seed) => Folds.Draw($"beginning {profileId}", seed, Count);

    /// <summary>Whether a programme had just begun.</summary>
    public bool IsBeginner(ProgrammeView programme) => beginners.Contains(programme.Programme.Id);

    /// <summary>The case at a place as it was told then.</summary>
    public PastCase Case(int at) => cases[at];

    private HashSet<(string Case, string Programme)> Taken(
        IReadOnlyList<PastCase> all, int number, int seed)
    {
        var left = beginners.ToDictionary(id => id,
            id => CasesOfABeginner[Folds.Draw($"cases {number} {id}", seed, CasesOfABeginner.Length)],
            StringComparer.Ordinal);
        var taken = new HashSet<(string, string)>();
        foreach (var past in all.OrderBy(past => Folds.Draw($"told {number} {past.Id}", seed, int.MaxValue))
            .ThenBy(past => past.Id, StringComparer.Ordinal))
        {
            foreach (var (id, grade) in past.Grades)
            {
                if (grade < Experience.GoodGrade || left.GetValueOrDefault(id) == 0) continue;
                left[id]--;
                taken.Add((past.Id, id));
            }
        }

        return taken;
    }
}
