namespace BsrMatch.Profiles;

/// <summary>How narrow a NACE code is, from the widest to the narrowest.</summary>
public enum NaceLevel
{
    /// <summary>A letter such as <c>C</c>.</summary>
    Section,

    /// <summary>Two digits such as <c>28</c>.</summary>
    Division,

    /// <summary>Three digits such as <c>28.9</c>.</summary>
    Group,

    /// <summary>Four digits such as <c>28.93</c>.</summary>
    Class,
}
