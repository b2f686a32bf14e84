using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>Our trees in LightGBM's native library, told to it in its text format.</summary>
internal sealed class LightGbmModel : IDisposable
{
    private const int Float32 = 0;
    private const int RawScore = 1;

    // A missing value is NaN and goes right.
    private const int Decision = 8;

    private readonly nint handle;
    private readonly int width;

    public LightGbmModel(TreeEnsemble trees)
    {
        width = trees.FeatureCount;
        Check(LGBM_BoosterLoadModelFromString(Encoding.ASCII.GetBytes(Write(trees) + '\0'), out _, out handle));
    }

    public void Score(float[] rows, double[] scores, int threads) =>
        Check(LGBM_BoosterPredictForMat(handle, rows, Float32, rows.Length / width, width, 1, RawScore, 0, -1,
            Encoding.ASCII.GetBytes(threads == 1 ? "num_threads=1\0" : $"num_threads={threads}\0"), out _, scores));

    public void Dispose() => Check(LGBM_BoosterFree(handle));

    private static string Write(TreeEnsemble trees)
    {
        var features = Enumerable.Range(0, trees.FeatureCount).ToArray();
        var text = new StringBuilder($"""
            tree
            version=v4
            num_class=1
            num_tree_per_iteration=1
            label_index=0
            max_feature_idx={trees.FeatureCount - 1}
            objective=regression
            feature_names={string.Join(' ', features.Select(at => $"f{at}"))}
            feature_infos={string.Join(' ', features.Select(_ => "[-1e30:1e30]"))}


            """);
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var nodes = trees.NodeStarts[tree]..trees.NodeStarts[tree + 1];
            var leaves = trees.LeafStarts[tree]..trees.LeafStarts[tree + 1];
            text.Append(CultureInfo.InvariantCulture, $"""
                Tree={tree}
                num_leaves={leaves.End.Value - leaves.Start.Value}
                num_cat=0
                split_feature={Join(trees.Features[nodes])}
                threshold={Join(Array.ConvertAll(trees.Thresholds[nodes], limit => (double)limit))}
                decision_type={Join(Array.ConvertAll(trees.Features[nodes], _ => Decision))}
                left_child={Join(trees.Left[nodes])}
                right_child={Join(trees.Right[nodes])}
                leaf_value={Join(trees.Leaves[leaves])}
                is_linear=0
                shrinkage=1


                """);
        }

        text.Append(CultureInfo.InvariantCulture, $"""
            Tree={trees.TreeCount}
            num_leaves=1
            num_cat=0
            leaf_value={trees.Start:R}
            is_linear=0
            shrinkage=1


            end of trees

            """);
        return text.ToString();
    }

    private static string Join<T>(T[] values) where T : IFormattable =>
        string.Join(' ', values.Select(value => value.ToString(null, CultureInfo.InvariantCulture)));

    private static void Check(int code)
    {
        if (code != 0)
            throw new InvalidOperationException("LightGBM: " + Marshal.PtrToStringUTF8(LGBM_GetLastError()));
    }

    [DllImport("lib_lightgbm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint LGBM_GetLastError();

    [DllImport("lib_lightgbm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LGBM_BoosterLoadModelFromString(byte[] text, out int iterations, out nint handle);

    [DllImport("lib_lightgbm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LGBM_BoosterFree(nint handle);

    [DllImport("lib_lightgbm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LGBM_BoosterPredictForMat(nint handle, float[] rows, int type, int count, int width,
        int isRowMajor, int kind, int firstIteration, int iterations, byte[] parameters, out long length,
        double[] scores);
}
