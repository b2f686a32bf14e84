using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>
/// What a firm's texts were read to say, as reasons tell it: worked out once for all its matches. For one
/// thread.
/// </summary>
internal sealed class NeedReading
{
    /// <summary>From this score on a text asks for a theme.</summary>
    public const double LeastScore = 0.2;

    private readonly TextModel model;
    private readonly ProfileView profile;
    private readonly Evidence[]?[] needQuotes;
    private readonly Evidence[]?[] activityQuotes;

    public NeedReading(TextModel model, ProfileView profile, ThemeWords words)
    {
        (this.model, this.profile) = (model, profile);
        needQuotes = new Evidence[]?[model.ThemeIds.Count];
        activityQuotes = new Evidence[]?[model.ThemeIds.Count];
        var strongest = new StrongestThemes();
        for (var theme = 0; theme < profile.NeedThemes.Length; theme++)
            if (profile.NeedThemes[theme] >= LeastScore) strongest.Add(theme, profile.NeedThemes[theme]);
        Asked = strongest.Themes;
        AskedNames = words.Names(Asked);
    }

    public ProfileView Profile => profile;

    /// <summary>The themes the firm asks for, clearest first.</summary>
    public int[] Asked { get; }

    public IReadOnlyList<string> AskedIds => Array.ConvertAll(Asked, theme => model.ThemeIds[theme]);

    public IReadOnlyList<string> AskedNames { get; }

    /// <summary>The words that show themes of the need, each once.</summary>
    public List<Evidence> NeedQuotes(int[] themes) => Quotes(profile.Need, themes, needQuotes);

    /// <summary>The words that show themes of what the firm does, each once.</summary>
    public List<Evidence> ActivityQuotes(int[] themes) => Quotes(profile.Activity, themes, activityQuotes);

    private List<Evidence> Quotes(TextView text, int[] themes, Evidence[]?[] known)
    {
        var quotes = new List<Evidence>();
        foreach (var theme in themes)
        {
            known[theme] ??=
            [
                .. ThemeEvidence.Quotes(model, text, theme).Select(quote => new Evidence("profile", quote)),
            ];
            foreach (var quote in known[theme]!)
                if (!quotes.Contains(quote)) quotes.Add(quote);
        }

        return quotes;
    }
}
