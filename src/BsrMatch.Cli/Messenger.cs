namespace BsrMatch.Cli;

/// <summary>Speaks to the person at the keyboard, on standard error and one line at a time.</summary>
internal sealed class Messenger(TextWriter writer, Loudness loudness)
{
    private const int LongestLine = 2_000;

    /// <summary>Progress and remarks, which --quiet silences.</summary>
    public void Say(string text)
    {
        if (loudness != Loudness.Quiet) Write(text);
    }

    /// <summary>What went wrong; never silenced.</summary>
    public void Complain(string text) => Write(text);

    /// <summary>What only somebody who looks for a defect wants to see.</summary>
    public void Detail(Exception e)
    {
        if (loudness == Loudness.Verbose) writer.Write(TechnicalDetail.Of(e));
    }

    /// <summary>Draws over the line of the terminal; what --quiet silences. The text is ours alone.</summary>
    public void Draw(string text)
    {
        if (loudness == Loudness.Quiet) return;
        writer.Write(text);
        writer.Flush();
    }

    private void Write(string text) => writer.WriteLine(SafeText.OneLine(text, LongestLine));
}

/// <summary>How much is said.</summary>
internal enum Loudness
{
    Usual,
    Quiet,
    Verbose,
}
