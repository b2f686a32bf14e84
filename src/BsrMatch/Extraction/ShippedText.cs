namespace BsrMatch.Extraction;

/// <summary>Files of this assembly.</summary>
internal static class ShippedText
{
    public static byte[] Of(string resource)
    {
        using var stream = typeof(ShippedText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
