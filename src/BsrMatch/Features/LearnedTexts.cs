using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>A linear model of which need suits which of the programmes it was trained on.</summary>
/// <param name="Programmes">
/// Programme ids, one a label; a further label may tell whether any programme serves the need.
/// </param>
/// <param name="Model">The model.</param>
internal sealed record Affinity(IReadOnlyList<string> Programmes, LinearModel Model)
{
    /// <summary>Whether the last label tells that some programme serves the need.</summary>
    public bool TellsServed => Model.Labels == Programmes.Count + 1;

    /// <summary>One that knows no programme.</summary>
    public static Affinity None { get; } = new([], new LinearModel([], []));
}

/// <summary>Everything the features need from a model bundle.</summary>
internal sealed record LearnedTexts(TextModel Model, Affinity Affinity, Experience Experience);

/// <summary>Small list helpers.</summary>
internal static class ReadOnlyLists
{
    public static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == value) return i;
        }

        return -1;
    }
}
