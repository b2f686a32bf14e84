namespace BsrMatch.Ranking;

/// <summary>The file <c>ranker.bin</c>: the trees and the calibration.</summary>
internal static class RankerFile
{
    public const string Name = "ranker.bin";

    private const string Magic = "BsrMatch ranker 2";

    public static void Write(Stream stream, TreeEnsemble trees, Calibration calibration)
    {
        var writer = new SectionWriter(stream);
        writer.Write(Magic);
        writer.Write(calibration.Slope);
        writer.Write(calibration.Intercept);
        WriteOwn(writer, calibration.Own);
        writer.Write(trees.FeatureCount);
        writer.Write(trees.Start);
        writer.Write<int>(trees.NodeStarts);
        writer.Write<int>(trees.LeafStarts);
        writer.Write<int>(trees.Features);
        writer.Write<float>(trees.Thresholds);
        writer.Write<int>(trees.Left);
        writer.Write<int>(trees.Right);
        writer.Write<double>(trees.Leaves);
        writer.Write<double>(trees.NodeCover);
        writer.Write<double>(trees.LeafCover);
    }

    public static (TreeEnsemble Trees, Calibration Calibration) Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new SectionReader(bytes);
        if (reader.ReadString() != Magic) throw new InvalidDataException("not a ranker of this version");
        var calibration = new Calibration(reader.ReadDouble(), reader.ReadDouble()) { Own = ReadOwn(reader) };
        var trees = new TreeEnsemble
        {
            FeatureCount = reader.ReadInt(),
            Start = reader.ReadDouble(),
            NodeStarts = reader.ReadArray<int>(),
            LeafStarts = reader.ReadArray<int>(),
            Features = reader.ReadArray<int>(),
            Thresholds = reader.ReadArray<float>(),
            Left = reader.ReadArray<int>(),
            Right = reader.ReadArray<int>(),
            Leaves = reader.ReadArray<double>(),
            NodeCover = reader.ReadArray<double>(),
            LeafCover = reader.ReadArray<double>(),
        };
        reader.End();
        SoundBundle.Check(trees, calibration);
        return (trees, calibration);
    }

    private static void WriteOwn(SectionWriter writer, OwnFit? own)
    {
        double[] numbers = own is null
            ? []
            : [own.ScoreSlope, own.ServedSlope, own.Intercept, .. own.ServedWeights];
        writer.Write<double>(numbers);
    }

    private static OwnFit? ReadOwn(SectionReader reader) => reader.ReadArray<double>() switch
    {
        [] => null,
        [var score, var served, var intercept, .. var weights] =>
            new OwnFit(weights, score, served, intercept),
        _ => throw new InvalidDataException("the fit lacks numbers"),
    };
}
