namespace BsrMatch.Files.Inputs.Columns;

/// <summary>A field of a profile: of the firm itself, of the year before, of a partner or of an
/// aid.</summary>
/// <param name="Group">The object or list it lies in; empty for the firm's own.</param>
/// <param name="Item">The place in the list, from 0; -1 where there is no list.</param>
/// <param name="Name">The field's name in its object.</param>
internal readonly record struct FieldPath(string Group, int Item, string Name)
{
    public const string PreviousYear = "previousYear";
    public const string Partners = "partners";
    public const string PastAid = "pastAid";

    /// <summary>The fields, by the group they lie in, in the contract's order.</summary>
    private static readonly (string Group, string Name, FieldKind Kind)[] All =
    [
        ("", "id", FieldKind.Code), ("", "name", FieldKind.Text), ("", "country", FieldKind.Country),
        ("", "region", FieldKind.Code), ("", "founded", FieldKind.Year), ("", "employees", FieldKind.Staff),
        ("", "turnoverEur", FieldKind.Money), ("", "balanceSheetEur", FieldKind.Money),
        (PreviousYear, "employees", FieldKind.Staff), (PreviousYear, "turnoverEur", FieldKind.Money),
        (PreviousYear, "balanceSheetEur", FieldKind.Money),
        ("", "legalForm", FieldKind.Text), ("", "organisationType", FieldKind.OrganisationType),
        ("", "ownership", FieldKind.Ownership),
        (Partners, "relation", FieldKind.Ownership), (Partners, "share", FieldKind.Share),
        (Partners, "investorType", FieldKind.Code), (Partners, "employees", FieldKind.Staff),
        (Partners, "turnoverEur", FieldKind.Money), (Partners, "balanceSheetEur", FieldKind.Money),
        ("", PastAid, FieldKind.AidSaid), (PastAid, "date", FieldKind.Day),
        (PastAid, "amountEur", FieldKind.Sum), (PastAid, "memberState", FieldKind.Country),
        ("", "sector", FieldKind.Sector), ("", "naceVersion", FieldKind.NaceVersion),
        ("", "trl", FieldKind.Level), ("", "description", FieldKind.Text), ("", "needs", FieldKind.Text),
        ("", "language", FieldKind.Language),
    ];

    /// <summary>A field of the firm itself.</summary>
    public static FieldPath Own(string name) => new("", -1, name);

    /// <summary>Every field with its kind.</summary>
    public static IEnumerable<(FieldPath Path, FieldKind Kind)> Known => All.Select(row =>
        (new FieldPath(row.Group, row is { Group: Partners or PastAid } ? 0 : -1, row.Name), row.Kind));

    /// <summary>How its cells are read.</summary>
    public FieldKind Kind
    {
        get
        {
            var (group, name) = (Group, Name);
            return All.First(row => row.Group == group && row.Name == name).Kind;
        }
    }

    /// <summary>As a path such as <c>partners[0].share</c>.</summary>
    public override string ToString() =>
        Group.Length == 0 ? Name : Item < 0 ? $"{Group}.{Name}" : $"{Group}[{Item}].{Name}";
}
