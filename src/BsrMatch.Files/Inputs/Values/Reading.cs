using System.Text.Json;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>What was read from a cell: a value, nothing, or what is wrong with it.</summary>
internal readonly record struct Reading
{
    /// <summary>Nothing is known.</summary>
    public static readonly Reading Unknown = new() { Kind = JsonValueKind.Undefined, Text = "" };

    /// <summary>The value's kind; <see cref="JsonValueKind.Undefined"/> where there is none.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>The value as a profile would write it.</summary>
    public required string Text { get; init; }

    /// <summary>What would have been right; null where nothing is wrong, or the profile's own reader will
    /// tell.</summary>
    public string? Expected { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether the value was told from what a spreadsheet made of it, which a person should
    /// know.</summary>
    public bool IsInferred { get; init; }

    public static Reading Of(string text) => new() { Kind = JsonValueKind.String, Text = text };

    public static Reading OfNumber(string text) => new() { Kind = JsonValueKind.Number, Text = text };

    public static Reading Inferred(Reading reading) => reading with { IsInferred = true };

    public static Reading Wrong(string expected, string remedy) => Unknown with
    {
        Expected = expected,
        Remedy = remedy,
    };
}
