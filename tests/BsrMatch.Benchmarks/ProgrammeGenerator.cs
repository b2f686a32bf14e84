using BsrMatch.Catalogue;

namespace BsrMatch.Benchmarks;

/// <summary>Makes catalogues of any size: every call asks for halves of what two training profiles need.</summary>
internal static class ProgrammeGenerator
{
    public static ProgrammeCatalogue Catalogue(int count)
    {
        var needs = Shipped.TrainingProfiles().Select(profile => profile.Needs).OfType<string>()
            .Where(need => need.Length > 40).Distinct().ToArray();
        return new ProgrammeCatalogue("generated", [.. Enumerable.Range(0, count).Select(Make)]);

        Programme Make(int at)
        {
            var (one, other) = (needs[at % needs.Length], needs[(7 * at + 1 + at / needs.Length) % needs.Length]);
            return new Programme
            {
                Id = $"call-{at}",
                Title = $"Call {at}: {one[..40]}",
                Description = $"Grants for firms that ask: {one[..(one.Length / 2)]} {other[(other.Length / 2)..]}",
            };
        }
    }
}
