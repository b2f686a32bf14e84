namespace BsrMatch.Features;

/// <summary>
/// What a feature is about; reasons are given by group, since its features tell one story together.
/// </summary>
internal enum FeatureGroup
{
    /// <summary>What the firm asks for, as themes.</summary>
    Need,

    /// <summary>What the firm does, as themes.</summary>
    Activity,

    /// <summary>The words firm and programme share.</summary>
    Wording,

    /// <summary>Firms with a like need.</summary>
    Experience,

    /// <summary>Country, size, age, sector and kind of the firm.</summary>
    Firm,
}

/// <summary>A named number about a profile and a programme. NaN means that it cannot be told.</summary>
internal interface IFeature
{
    /// <summary>The name in the schema, lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What the number says, for the feature table.</summary>
    string Meaning { get; }

    FeatureGroup Group { get; }

    double Value(Pairing pairing, ProgrammeView programme);

    /// <summary>Whether a rough pairing knows nothing of it, or has an estimate only.</summary>
    bool IsDear => false;

    /// <summary>
    /// What <see cref="Value"/> says of every programme of a catalogue, to the same bits; of a rough pairing
    /// an estimate will do.
    /// </summary>
    /// <param name="pairing">The profile against the catalogue.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="values">
    /// As long as <see cref="CatalogueIndex.Width"/>; filled, behind the programmes with anything.
    /// </param>
    void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        foreach (var programme in catalogue.Programmes) values[programme.Index] = Value(pairing, programme);
    }
}
