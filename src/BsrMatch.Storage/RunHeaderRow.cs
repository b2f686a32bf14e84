namespace BsrMatch.Storage;

/// <summary>
/// What every run is read back with. Set by properties: a column that holds nothing but NULL does not tell
/// its type, and no constructor would fit.
/// </summary>
internal abstract class RunHeaderRow
{
    /// <summary>The columns, for a query over <c>match_run</c>.</summary>
    public const string Columns = """
        kind AS Kind, as_of AS AsOf, created_at AS CreatedAt, model_version AS ModelVersion,
        catalogue_version AS CatalogueVersion, rules_version AS RulesVersion, options_json AS OptionsJson,
        catalogue_source AS CatalogueSource, program_version AS ProgramVersion
        """;

    public required string Kind { get; init; }

    public required string AsOf { get; init; }

    public required string CreatedAt { get; init; }

    public required string ModelVersion { get; init; }

    public required string CatalogueVersion { get; init; }

    public required string RulesVersion { get; init; }

    public required string OptionsJson { get; init; }

    public string? CatalogueSource { get; init; }

    public string? ProgramVersion { get; init; }

    public RunHeader ToHeader() => new(Kind, StoreTime.ParseDay(AsOf), ModelVersion, CatalogueVersion,
        RulesVersion, OptionsJson, CatalogueSource, ProgramVersion);
}
