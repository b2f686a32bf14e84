using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BsrMatch.Ranking;

/// <summary>The lines of a record of promotions.</summary>
internal static class PromotionJson
{
    // A reason is written in anybody's language and read by people too.
    private static readonly JsonWriterOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is to happen, as one line.</summary>
    public static byte[] Write(Promotion promotion) => Line(json =>
    {
        var why = promotion.Selection;
        json.WriteNumber("number", promotion.Number);
        json.WriteString("at", promotion.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("kind", Spell(why.Kind));
        json.WriteString("from", promotion.From);
        json.WriteString("to", promotion.To);
        json.WriteString("verdict", why.Verdict);
        json.WriteBoolean("forced", why.IsForced);
        json.WriteString("reason", why.Reason);
        json.WritePropertyName("comparison");
        if (why.ComparisonJson is not { } text)
        {
            json.WriteNullValue();
            return;
        }

        using var comparison = JsonDocument.Parse(text);
        comparison.RootElement.WriteTo(json);
    });

    /// <summary>Whether it has happened, as one line.</summary>
    public static byte[] WriteSettled(int number, bool happened) => Line(json =>
    {
        json.WriteNumber("settles", number);
        json.WriteBoolean("happened", happened);
    });

    /// <summary>Reads a line of either kind.</summary>
    /// <exception cref="InvalidDataException">It is no such line.</exception>
    public static (Promotion? Promotion, (int Number, bool Happened) Settled) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.TryGetProperty("settles", out var number)
                ? (null, (number.GetInt32(), root.GetProperty("happened").GetBoolean()))
                : (ReadPromotion(root), default);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw new InvalidDataException("it is no record of a promotion", e);
        }
    }

    public static string Spell(SelectionKind kind) => kind.ToString().ToLowerInvariant();

    private static Promotion ReadPromotion(JsonElement root)
    {
        var comparison = root.GetProperty("comparison");
        return new Promotion(
            root.GetProperty("number").GetInt32(),
            root.GetProperty("at").GetDateTimeOffset(),
            Text("from"), Text("to"),
            new Selection(Enum.GetValues<SelectionKind>().First(kind => Spell(kind) == Text("kind")))
            {
                Verdict = root.GetProperty("verdict").GetString(),
                ComparisonJson =
                    comparison.ValueKind == JsonValueKind.Null ? null : comparison.GetRawText(),
                IsForced = root.GetProperty("forced").GetBoolean(),
                Reason = root.GetProperty("reason").GetString(),
            });

        string Text(string name) => root.GetProperty(name).GetString() ?? throw new JsonException();
    }

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
