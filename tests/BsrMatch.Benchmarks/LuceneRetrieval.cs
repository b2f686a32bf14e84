using BsrMatch.Catalogue;
using BsrMatch.Files.Inputs;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BsrMatch.Benchmarks;

/// <summary>
/// The peer of a batch: Lucene.NET retrieves the 50 best programmes by BM25 for each client's texts, on all
/// processors, and does nothing else: <c>lucene LIST CATALOGUE</c>. Programmes are indexed in memory by their
/// title and description; a query is the disjunction of a client's analysed words.
/// </summary>
internal static class LuceneRetrieval
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "text";
    private const int Best = 50;

    /// <summary>How many programmes were found in all, so that the work cannot be optimised away.</summary>
    public static long Run(string list, string catalogue)
    {
        using var index = new RAMDirectory();
        Build(index, CatalogueReader.Load(catalogue, "large"));
        using var reader = DirectoryReader.Open(index);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        using var clients = ClientLists.Open(list, new ClientListOptions { AsOf = Shipped.AsOf });
        var found = 0L;
        Parallel.ForEach(clients.Entries(), entry =>
        {
            if (entry.Read().Profile is not { } profile) return;
            var hits = searcher.Search(QueryOf($"{profile.Needs}\n{profile.Description}"), Best);
            Interlocked.Add(ref found, hits.ScoreDocs.Length);
        });
        return found;
    }

    private static void Build(Lucene.Net.Store.Directory index, ProgrammeCatalogue catalogue)
    {
        using var analyzer = new EnglishAnalyzer(Version);
        using var writer = new IndexWriter(
            index, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() });
        foreach (var programme in catalogue.Programmes)
        {
            writer.AddDocument(
            [
                new TextField(Field, $"{programme.Title}\n{programme.Description}",
                    Lucene.Net.Documents.Field.Store.NO),
            ]);
        }
    }

    [ThreadStatic]
    private static EnglishAnalyzer? analyzer;

    private static BooleanQuery QueryOf(string text)
    {
        analyzer ??= new EnglishAnalyzer(Version);
        var query = new BooleanQuery();
        using var words = analyzer.GetTokenStream(Field, text);
        var term = words.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        words.Reset();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (words.IncrementToken())
        {
            if (seen.Add(term.ToString()!) && seen.Count < BooleanQuery.MaxClauseCount)
                query.Add(new TermQuery(new Term(Field, term.ToString())), Occur.SHOULD);
        }

        words.End();
        return query;
    }
}
