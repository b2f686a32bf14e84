namespace BsrMatch.Storage;

/// <summary>What a run was made with; together with the profiles it is all that a replay needs.</summary>
/// <param name="Kind">What was run, such as <c>match</c> or <c>batch</c>.</param>
/// <param name="AsOf">The day the answers are for.</param>
/// <param name="ModelVersion">The version of the model bundle.</param>
/// <param name="CatalogueVersion">The version of the catalogue.</param>
/// <param name="RulesVersion">The version of the eligibility rules.</param>
/// <param name="OptionsJson">The options of the run, as JSON; see <see cref="RunOptions"/>.</param>
/// <param name="CatalogueSource">
/// What the catalogue was chosen by, a name or a full path; null for a run that does not tell.
/// </param>
/// <param name="ProgramVersion">The version of the program; null for a run that does not tell.</param>
public sealed record RunHeader(
    string Kind,
    DateOnly AsOf,
    string ModelVersion,
    string CatalogueVersion,
    string RulesVersion,
    string OptionsJson,
    string? CatalogueSource = null,
    string? ProgramVersion = null);
