using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Points are written as two numbers in brackets, as in GeoJSON.</summary>
public static class PointJsonConverters
{
    private static (double X, double Y) Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var x)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var y)
            && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
        {
            return (x, y);
        }

        throw new JsonException("expected a point written as two numbers, such as [1.5, 2].");
    }

    private static void Write(Utf8JsonWriter writer, double x, double y)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(x);
        writer.WriteNumberValue(y);
        writer.WriteEndArray();
    }

    /// <summary>Reads and writes a <see cref="PlanPoint"/>.</summary>
    public sealed class Plan : JsonConverter<PlanPoint>
    {
        /// <inheritdoc />
        public override PlanPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (x, y) = PointJsonConverters.Read(ref reader);
            return new(x, y);
        }

        /// <inheritdoc />
        public override void Write(Utf8JsonWriter writer, PlanPoint value, JsonSerializerOptions options) =>
            PointJsonConverters.Write(writer, value.X, value.Y);
    }

    /// <summary>Reads and writes a <see cref="PixelPoint"/>.</summary>
    public sealed class Pixel : JsonConverter<PixelPoint>
    {
        /// <inheritdoc />
        public override PixelPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (x, y) = PointJsonConverters.Read(ref reader);
            return new(x, y);
        }

        /// <inheritdoc />
        public override void Write(Utf8JsonWriter writer, PixelPoint value, JsonSerializerOptions options) =>
            PointJsonConverters.Write(writer, value.X, value.Y);
    }
}
