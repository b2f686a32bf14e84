using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Ranking;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Replaying;

/// <summary>Gathers what a run was computed with, and what is current.</summary>
/// <param name="store">The store the run is in.</param>
/// <param name="models">The folder with the model bundles.</param>
/// <param name="catalogues">Where catalogues come from today.</param>
internal sealed class ReplaySettingsFinder(Store store, ModelShelf models, CatalogueSource catalogues)
{
    /// <summary>To compute the run again as it was, as far as its parts are at hand.</summary>
    public ReplaySettings AsThen(RunHeader run)
    {
        var remarks = new List<string>();
        var (kept, model) = (CatalogueOf(run), models.Find(run.ModelVersion));
        var catalogue = kept ?? Today(run);
        if (kept is null && catalogue.Version != run.CatalogueVersion)
            remarks.Add($"catalogue {run.CatalogueVersion} is not at hand; {catalogue.Version} stands in");
        if (model is null)
        {
            remarks.Add($"model {run.ModelVersion} is not in {models.Folder}, or is for another version of "
                + "bsrmatch; the current one stands in");
        }

        return Settle(run, kept, model, new Setting(catalogue, model ?? models.Current, run.AsOf), remarks);
    }

    /// <summary>To see what comes out with what is current.</summary>
    public ReplaySettings AsNow(RunHeader run, DateOnly day)
    {
        var now = new Setting(Today(run), models.Current, day);
        return Settle(run, CatalogueOf(run), models.Find(run.ModelVersion), now, []);
    }

    private static ReplaySettings Settle(RunHeader run, ProgrammeCatalogue? catalogue, ModelBundle? model,
        Setting now, List<string> remarks)
    {
        // What has the same version is the same; one of the two will do.
        if (now.Catalogue.Version == run.CatalogueVersion) catalogue = now.Catalogue;
        if (now.Model.Version == run.ModelVersion) model = now.Model;
        var then = catalogue is null || model is null ? null : new Setting(catalogue, model, run.AsOf);
        return new ReplaySettings(then, now, ReplaySettings.Compare(run, now), remarks);
    }

    private ProgrammeCatalogue? CatalogueOf(RunHeader run) =>
        new CatalogueStore(store).LoadVersion(run.CatalogueVersion);

    private ProgrammeCatalogue Today(RunHeader run) => catalogues.Load(Source(run), store.Location);

    // A run that does not tell its source was saved when a catalogue's name was all there was.
    private static string Source(RunHeader run) => run.CatalogueSource
        ?? run.CatalogueVersion[..Math.Max(0, run.CatalogueVersion.LastIndexOf('-'))];
}
