namespace BsrMatch.Profiles;

/// <summary>What kind of organisation asks.</summary>
public enum OrganisationType
{
    /// <summary>A firm of any size or legal form, sole traders included.</summary>
    Company,

    /// <summary>A business incubator, technology centre or science park.</summary>
    Incubator,

    /// <summary>A university, polytechnic or research institute.</summary>
    University,

    /// <summary>A ministry, region, municipality or another public body.</summary>
    PublicBody,

    /// <summary>A chamber, development agency, cluster office or another body that supports firms.</summary>
    SupportOrganisation,

    /// <summary>A hospital or another provider of care.</summary>
    Hospital,

    /// <summary>Anything else.</summary>
    Other,
}
