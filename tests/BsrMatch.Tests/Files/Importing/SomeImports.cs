using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Files.Importing;
using BsrMatch.Projects;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Importing;

/// <summary>Small files in every layout, in words of our own, and ways to read them.</summary>
internal static class SomeImports
{
    public static readonly string OwnTable = Sample("own.csv");
    public static readonly string Cordis = Sample("cordis.csv");
    public static readonly string Keep = Sample("keep.csv");
    public static readonly string CommonGrants = Sample("commongrants.json");
    public static readonly string Portal = Sample("eu-portal.json");
    public static readonly string Calls = Sample("beir.jsonl");

    public static readonly ImportOptions Plain = new();

    public static Read<Programme> Programmes(string text, ImportOptions? options = null) =>
        Programmes(Encoding.UTF8.GetBytes(text), options);

    public static Read<Programme> Programmes(byte[] bytes, ImportOptions? options = null)
    {
        var reading = ImportFiles.Programmes(new MemoryStream(bytes), "input", options ?? Plain);
        return new([.. reading.Entries()], reading);
    }

    public static Read<Project> Projects(string text, ImportOptions? options = null) =>
        Projects(Encoding.UTF8.GetBytes(text), options);

    public static Read<Project> Projects(byte[] bytes, ImportOptions? options = null)
    {
        var reading = ImportFiles.Projects(new MemoryStream(bytes), "input", options ?? Plain);
        return new([.. reading.Entries()], reading);
    }

    private static string Sample(string name) => File.ReadAllText(
        Repository.PathTo("tests", "BsrMatch.Tests", "Files", "Importing", "Samples", name));

    public static ImportOptions Map(string column, string field) =>
        new() { Mapping = new Dictionary<string, string> { [column] = field } };
}

/// <summary>What was read of a file.</summary>
internal sealed record Read<T>(List<T> Entries, ImportReading<T> Reading)
{
    public T Single => Entries.Single();

    /// <summary>Faults as line, field and value.</summary>
    public string[] Faults => [.. Reading.Faults.Select(fault => $"{fault.Line}: {fault.Field}: {fault.Shown}")];

    /// <summary>Warnings as line and field.</summary>
    public string[] Warned => [.. Reading.Warnings.Select(fault => $"{fault.Line}: {fault.Field}")];

    /// <summary>The text of the warning about a field.</summary>
    public string Warning(string field) =>
        Reading.Warnings.First(fault => fault.Field == field).ToString();
}
