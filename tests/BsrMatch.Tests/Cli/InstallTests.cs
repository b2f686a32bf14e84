using System.Diagnostics;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary><c>make install</c> into a folder, and what is then there to run.</summary>
[Category("Slow")]
internal sealed class InstallTests
{
    private static readonly string[] Match =
        ["match", "profile.json", "--format", "json", "--as-of", "2026-01-01", "--no-store"];

    private string folder = "";

    [SetUp]
    public void MakeAFolder()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("make install is for systems that have make");
        folder = Directory.CreateTempSubdirectory("bsrmatch-install-").FullName;
        File.Copy(Repository.PathTo("docs", "samples", "profile.json"), Path.Combine(folder, "profile.json"));
    }

    [TearDown]
    public void RemoveIt() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_is_installed_answers_as_what_was_built_keeps_trained_models_and_leaves_without_a_trace()
    {
        using var built = new Bsrmatch();
        File.Copy(Path.Combine(folder, "profile.json"), built.PathTo("profile.json"));

        Make("install");

        Assert.That(Run(Path.Combine(folder, "bin", "bsrmatch"), Match), Is.EqualTo(built.Run(Match).Output));

        var trained = Path.Combine(Library(), "models", "of-my-own");
        Directory.CreateDirectory(trained);
        var old = Library();
        Make("install");

        Assert.That((Directory.Exists(old), Directory.Exists(Path.Combine(Library(), "models", "of-my-own"))),
            Is.EqualTo((false, true)));
        Assert.That(Run(Path.Combine(folder, "bin", "bsrmatch"), Match), Is.EqualTo(built.Run(Match).Output));

        Make("uninstall");

        Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            Is.EqualTo(new[] { "profile.json" }));
    }

    private string Library() => Directory.GetDirectories(Path.Combine(folder, "lib")).Single();

    private void Make(string target) => Run("make", "-s", "-C", Repository.Root, target, $"PREFIX={folder}");

    private string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, messages) =
            (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero,
            $"{command} {string.Join(' ', arguments)}:\n{messages.Result}{output.Result}");
        return output.Result;
    }
}
