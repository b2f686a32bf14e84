using System.Runtime.CompilerServices;

namespace BsrMatch.Tests.Support;

/// <summary>
/// Compares text with a file a person has read and approved, <c>Approved/NAME.txt</c> beside the test. A
/// difference leaves <c>NAME.received.txt</c> there to look at; with <c>UPDATE_APPROVED=1</c> the new text is
/// taken over, to be reviewed with the change that caused it.
/// </summary>
internal static class Approved
{
    public static void Compare(string text, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(Resolve(testFile))!, "Approved");
        var approvedFile = Path.Combine(folder, name + ".txt");
        var receivedFile = Path.Combine(folder, name + ".received.txt");
        var received = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(approvedFile, received);
        }

        var approved = File.Exists(approvedFile)
            ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n")
            : "";
        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received);
        Assert.That(received, Is.EqualTo(approved),
            $"{receivedFile} differs from the approved text; if it is right, test with UPDATE_APPROVED=1");
    }

    // A deterministic build names sources /_/... instead of where they are.
    private static string Resolve(string testFile)
    {
        const string mapped = "/_/";
        return testFile.StartsWith(mapped, StringComparison.Ordinal)
            ? Repository.PathTo(testFile[mapped.Length..])
            : testFile;
    }
}
