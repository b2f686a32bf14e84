namespace BsrMatch.Profiles;

/// <summary>What to say of a text that is no NACE code.</summary>
internal static class NaceFault
{
    /// <summary>What was expected, with the version and whether it was named or assumed.</summary>
    public static string Expected(string? namedVersion, string examples)
    {
        var code = $"a NACE Rev. {namedVersion ?? "2"} code such as {examples}";
        return namedVersion is null ? $"{code} (without naceVersion it is read as Rev. 2)" : code;
    }

    /// <summary>The way out: the other version where the code exists there, else the one given.</summary>
    public static string Remedy(string text, string version, string otherwise)
    {
        var other = version switch { "2" => "2.1", "2.1" => "2", _ => "" };
        return NaceCode.TryParse(text, other, out _) && !NaceCode.TryParse(text, version, out _)
            ? $"the code exists in Rev. {other} only: set naceVersion to \"{other}\" or correct it"
            : otherwise;
    }
}
