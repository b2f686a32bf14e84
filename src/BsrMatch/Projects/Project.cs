using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Projects;

/// <summary>
/// A past project: what somebody did with the help of a programme, told in its description. It shows what the
/// programme is for better than the programme's own text does.
/// </summary>
public sealed record Project
{
    /// <summary>The project's id, unique among the projects of a store.</summary>
    public required string Id { get; init; }

    /// <summary>The short name.</summary>
    public string? Acronym { get; init; }

    /// <summary>The full name.</summary>
    public required string Title { get; init; }

    /// <summary>What was needed and done.</summary>
    public string Description { get; init; } = "";

    /// <summary>Ids of the programmes that funded or ran it; empty where that is not known.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>
    /// Ids of the themes it is about, main ones first; empty when they must be extracted from the text.
    /// </summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Kinds of support it gave, such as <c>finance</c> or <c>coaching</c>.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>Whom it addressed, such as <c>sme</c> or <c>incubator</c>.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Countries of those who took part.</summary>
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];

    /// <summary>Economic activities it was about.</summary>
    public IReadOnlyList<NaceCode> Sectors { get; init; } = [];

    /// <summary>Its first day.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>What it cost in all, in euro.</summary>
    public double? BudgetEur { get; init; }

    /// <summary>The organisation in charge.</summary>
    public Coordinator? Coordinator { get; init; }

    /// <summary>
    /// The day somebody last checked its themes, offers, audience, countries and sectors; null while nobody
    /// has, and a program's proposals are all there is.
    /// </summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Where its facts come from.</summary>
    public SourceNote? Source { get; init; }

    /// <summary>Language of the texts as ISO 639-1; null when it must be detected.</summary>
    public string? Language { get; init; }
}
