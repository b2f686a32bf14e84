using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Files.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Batching;

/// <summary>What a form can hold, found out before anything is scored.</summary>
internal static class BatchLimits
{
    /// <summary>The request with what it needs to know of list and catalogue.</summary>
    /// <exception cref="InputException">The list is longer than the form can hold.</exception>
    public static BatchRequest Check(BatchRequest request, IClientList list, ProgrammeCatalogue catalogue)
    {
        var isReport = request.Format == BatchFormat.Xlsx || request.Format == BatchFormat.Html;
        if (!isReport) return request;
        var each = Math.Min(request.Match.Top ?? int.MaxValue, catalogue.Programmes.Count);
        var most = request.Format == BatchFormat.Html ? HtmlReport.MostClients : Workbook.MostClients(each);
        var count = CountOf(list);
        if (count > most) throw TooLong(request, list.Name, most);
        return request with
        {
            Count = count,
            MostClients = most,
            Match = request.Match with
            {
                WithStandings = catalogue.Programmes.Count <= OutcomeBuilder.MostStandings,
            },
        };
    }

    /// <summary>What to say of a list that is too long.</summary>
    public static InputException TooLong(BatchRequest request, string list, long most)
    {
        var forms = $"{(request.Format == BatchFormat.Html ? ".xlsx, " : "")}.csv, .jsonl or .parquet";
        return new InputException(new Fault(list, null, "", null,
            $"at most {most:N0} clients for {request.Format.Name}",
            $"let --output end in {forms}, which hold lists of any length"));
    }

    // A damaged list is counted as it is scored: what stands before the damage is wanted.
    private static long? CountOf(IClientList list)
    {
        try
        {
            return list.Count();
        }
        catch (InputException)
        {
            return null;
        }
    }
}
