namespace BsrMatch.Text;

/// <summary>Several logistic regressions over the same sparse vectors, one a label.</summary>
internal sealed class LinearModel
{
    private readonly ReadOnlyMemory<float> weights;
    private readonly float[] biases;

    /// <summary>Creates a model.</summary>
    /// <param name="weights">The weight of input i for label l at i * labels + l.</param>
    /// <param name="biases">One a label.</param>
    public LinearModel(ReadOnlyMemory<float> weights, float[] biases)
    {
        this.weights = weights;
        this.biases = biases;
    }

    /// <summary>The same of arrays.</summary>
    public LinearModel(float[] weights, float[] biases)
        : this(weights.AsMemory(), biases)
    {
    }

    public int Labels => biases.Length;

    public ReadOnlySpan<float> Weights => weights.Span;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>The probability of each label.</summary>
    public double[] Predict(SparseVector vector)
    {
        var sums = new double[Labels];
        LogOdds(vector, sums);
        StableMath.Sigmoid(sums);
        return sums;
    }

    /// <summary>The log-odds of each label, whose logistic function is its probability.</summary>
    public void LogOdds(SparseVector vector, Span<double> sums)
    {
        for (var l = 0; l < sums.Length; l++) sums[l] = biases[l];
        new RowSums(weights.Span).Add(vector.Indices, vector.Values, sums);
    }

    /// <summary>The weight of one input for one label.</summary>
    public double Weight(int input, int label) => weights.Span[input * Labels + label];
}
