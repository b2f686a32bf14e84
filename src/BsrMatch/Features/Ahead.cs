using System.Runtime.CompilerServices;

namespace BsrMatch.Features;

/// <summary>
/// For memory that is read ahead only so that the processor has it at hand when it is needed.
/// </summary>
internal static class Ahead
{
    /// <summary>Takes what was read, so that the reading is not left out as useless.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Take(ulong read) => _ = read;
}
