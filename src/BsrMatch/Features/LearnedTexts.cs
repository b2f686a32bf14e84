using BsrMatch.Text;

namespace BsrMatch.Features;

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
