using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// A profile whose judgements are known: what it asked for and which programmes served it how well.
/// </summary>
/// <param name="Id">The profile's id.</param>
/// <param name="Need">The stems of what it asked for, by TF-IDF; of length one, or empty.</param>
/// <param name="Themes">The theme scores of what it asked for.</param>
/// <param name="Latent">What it asked for in the latent semantic space; of length one, or zero.</param>
/// <param name="Grades">Grades of 1 or more by programme id.</param>
internal sealed record PastCase(
    string Id, SparseVector Need, float[] Themes, float[] Latent,
    IReadOnlyList<(string ProgrammeId, int Grade)> Grades);
