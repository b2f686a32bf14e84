using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BsrMatch.Benchmarks;

/// <summary>
/// Times a match as a whole process, as it is built and as <c>make install</c> installs it, beside a program
/// that says hello and nothing else: <c>start-up</c>. The commands take turns, so that a slow moment of the
/// machine meets all of them.
/// </summary>
internal static class StartUpReport
{
    private const int Rounds = 40;

    /// <summary>A section of Markdown.</summary>
    public static string Run()
    {
        var folder = Directory.CreateTempSubdirectory("bsrmatch-start-up-").FullName;
        try
        {
            var hello = MakeHello(Path.Combine(folder, "hello"));
            Do("make", "-s", "-C", Shipped.Root, "install", $"PREFIX={folder}");
            var installed = Path.Combine(folder, "bin", "bsrmatch");
            var built = Path.Combine(Shipped.Root, "artifacts", "bin", "BsrMatch.Cli", "release", "bsrmatch");
            string[] match = ["match", Path.Combine(Shipped.Root, "docs", "samples", "profile.json")];
            string[] kept = [.. match, "--db", Path.Combine(folder, "store.db")];
            return Table(
            [
                new("hello, world: `dotnet hello.dll`", "dotnet", [hello]),
                new("`bsrmatch match`, installed", installed, kept),
                new("`bsrmatch match --no-store --format json`, installed", installed,
                    [.. match, "--no-store", "--format", "json"]),
                new("`bsrmatch match`, as `make build` leaves it", built, kept),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Table(Command[] commands)
    {
        var text = new StringBuilder($"""
            ## Start-up
            Whole processes, from their start to their end, {Rounds} times in turns: the bundle, the catalogue and
            the store are opened, a profile is matched with the twelve founding programmes, the best five are
            explained, and the run is kept.

            | what | best ms | median ms | times hello |
            | --- | --- | --- | --- |

            """);
        var runs = commands.Select(_ => new List<double>()).ToArray();
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var (at, command) in commands.Index())
            {
                var run = Do(command.Name, command.Arguments);
                if (round >= 0) runs[at].Add(run);
            }
        }

        var hello = Median(runs[0]);
        foreach (var (at, command) in commands.Index())
        {
            var median = Median(runs[at]);
            text.Append(CultureInfo.InvariantCulture,
                $"| {command.What} | {runs[at].Min():F0} | {median:F0} | {median / hello:F1} |\n");
        }

        return text.ToString();
    }

    private static string MakeHello(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Hello.cs"), "System.Console.WriteLine(\"Hello, world!\");");
        var built = Path.Combine(folder, "built");
        Do("dotnet", "build", folder, "-c", "Release", "-v", "quiet", "-nologo", "-o", built);
        return Path.Combine(built, "hello.dll");
    }

    /// <summary>Tells the milliseconds from start to end.</summary>
    private static double Do(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, messages) =
            (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        var wall = clock.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{command} {string.Join(' ', arguments)}: {messages.Result}{output.Result}");
        }

        return wall;
    }

    private static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Command(string What, string Name, string[] Arguments);
}
