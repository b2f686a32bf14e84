using BsrMatch.Files.Inputs.Delimited;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Workbooks;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>Opens lists of any form, and closes what was opened when it turns out to be none.</summary>
internal static class ListOpening
{
    /// <param name="input">The bytes.</param>
    /// <param name="known">Their form; null to tell it from the first of them.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first with something in it.</param>
    /// <param name="parquet">Opens the rows of a Parquet file, or refuses it.</param>
    /// <param name="table">Makes a list of rows.</param>
    /// <param name="json">Makes a list of JSON; the form says whether there is one entry a line.</param>
    /// <exception cref="InputException">It cannot be read, or its columns cannot be understood.</exception>
    public static T Open<T>(InputBytes input, ListFormat? known, string? sheet,
        Func<InputBytes, IRowSource> parquet, Func<IRowSource, T> table, Func<ListFormat, T> json)
    {
        try
        {
            var format = known ?? FormatFinder.OfBytes(input.Start);
            FormatFinder.RejectOthers(input, format);
            FormatFinder.RejectUtf16Json(input, format);
            return format switch
            {
                ListFormat.Csv or ListFormat.Tsv => Table(new DelimitedSource(input, format), table),
                ListFormat.Xlsx => Table(new WorkbookSource(input, sheet), table),
                ListFormat.Parquet => Table(parquet(input), table),
                _ => json(format),
            };
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    private static T Table<T>(IRowSource source, Func<IRowSource, T> table)
    {
        try
        {
            return table(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }
}
