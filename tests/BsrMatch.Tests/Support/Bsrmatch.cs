using System.Diagnostics;
using System.Text;

namespace BsrMatch.Tests.Support;

/// <summary>What a run of the command left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Messages)
{
    /// <summary>The lines on standard error.</summary>
    public string[] MessageLines => Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built command in a temporary folder with a store of its own.</summary>
internal sealed class Bsrmatch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    public Bsrmatch() => Database = PathTo("store.db");

    public string Folder => folder.FullName;

    public string Database { get; set; }

    /// <summary>What the command finds in its environment besides.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string PathTo(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathTo(name), content);
        return PathTo(name);
    }

    public Outcome Run(params string[] arguments) => RunWithInput(null, arguments);

    public Outcome RunWithInput(string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, messages) =
            (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2))) process.Kill();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, messages.Result);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable(), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        start.Environment["BSRMATCH_DB"] = Database;
        start.Environment.Remove("BSRMATCH_MODELS");
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => folder.Delete(recursive: true);

    // The tests and the command are built to the same configuration: .../BsrMatch.Tests/debug.
    private static string Executable()
    {
        var built = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        var name = OperatingSystem.IsWindows() ? "bsrmatch.exe" : "bsrmatch";
        return Repository.PathTo("artifacts", "bin", "BsrMatch.Cli", built.Name, name);
    }
}
