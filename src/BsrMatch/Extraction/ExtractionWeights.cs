using System.Text;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>How much each input of a field's candidates counts, by logistic regression.</summary>
/// <param name="Inputs">A weight an input, that of the prior, and the intercept last.</param>
/// <param name="Priors">The log-odds of each value before anything is read.</param>
/// <param name="UsualPrior">That of a value nobody ever labelled.</param>
internal sealed record FieldWeights(
    double[] Inputs, IReadOnlyDictionary<string, double> Priors, double UsualPrior)
{
    /// <summary>What the regression sees of a candidate: its inputs and the prior of its value.</summary>
    public double[] InputsOf(Candidate candidate) =>
        [.. candidate.Inputs, Priors.GetValueOrDefault(candidate.Value, UsualPrior)];

    public double Confidence(Candidate candidate)
    {
        var (inputs, odds) = (InputsOf(candidate), Inputs[^1]);
        for (var i = 0; i < inputs.Length; i++) odds += Inputs[i] * inputs[i];
        return StableMath.Sigmoid(odds);
    }
}

/// <summary>The weights of all fields.</summary>
internal sealed class ExtractionWeights(IReadOnlyDictionary<ProjectField, FieldWeights> byField)
{
    private const string Resource = "extraction-weights.json";
    private const double Most = 1e6;

    private static readonly Lazy<ExtractionWeights> LazyShipped =
        new(() => Read(ShippedText.Of(Resource), Resource));

    /// <summary>Those learned from the shipped texts: <c>training-data/extraction-weights.json</c>.</summary>
    public static ExtractionWeights Shipped => LazyShipped.Value;

    public FieldWeights this[ProjectField field] => byField[field];

    /// <exception cref="InputException">The file is not one of weights.</exception>
    public static ExtractionWeights Read(byte[] json, string source)
    {
        var faults = new List<Fault>();
        var reader = new FieldReader(LocatedJson.Parse(json, source), source, faults);
        reader.Integer("version", 1, 1, "version 1");
        var byField = new Dictionary<ProjectField, FieldWeights>();
        foreach (var field in ProjectFields.All)
        {
            var weights = reader.Object(field.Name(), fields => ReadField(fields, field));
            reader.Require(
                weights is not null, field.Name(), "the weights of a field", "run make extraction");
            if (weights is not null) byField[field] = weights;
        }

        reader.RejectUnknown();
        return faults.Count == 0 ? new ExtractionWeights(byField) : throw new InputException(faults);
    }

    /// <summary>Writes them, so that reading gives the same.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        var readable = new JsonWriterOptions { Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            foreach (var field in ProjectFields.All) Write(json, field, byField[field]);
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), .. Encoding.UTF8.GetBytes("\n")];
    }

    private static void Write(Utf8JsonWriter json, ProjectField field, FieldWeights weights)
    {
        json.WriteStartObject(field.Name());
        var names = InputNames.Of(field);
        json.WriteStartObject("weights");
        for (var i = 0; i < names.Length; i++) json.WriteNumber(names[i], weights.Inputs[i]);
        json.WriteEndObject();
        json.WriteNumber("usualPrior", weights.UsualPrior);
        json.WriteStartObject("priors");
        foreach (var (value, prior) in weights.Priors.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(value, prior);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static FieldWeights ReadField(FieldReader fields, ProjectField field)
    {
        var inputs = fields.Object("weights", weights =>
            Array.ConvertAll(InputNames.Of(field), name => Number(weights, name)));
        var priors = fields.Object("priors", values =>
            values.Names.ToDictionary(name => name, name => Number(values, name), StringComparer.Ordinal));
        return new FieldWeights(inputs ?? [], priors ?? [], Number(fields, "usualPrior"));
    }

    private static double Number(FieldReader fields, string name)
    {
        var number = fields.Number(name, -Most, Most, "a number");
        fields.Require(number is not null, name, "a number", "run make extraction");
        return number ?? 0;
    }
}
