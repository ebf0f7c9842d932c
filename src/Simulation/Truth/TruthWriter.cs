using System.Text.Json;

namespace StoreTracking.Simulation.Truth;

/// <summary>
/// Writes the truth as JSON lines: one object a line with a <c>type</c> of visit, zone, engagement, crossing or position,
/// times in ISO 8601 (UTC) and lengths in metres. Nothing is kept but a buffer.
/// </summary>
public sealed class TruthWriter : ITruthSink, IDisposable
{
    private const int FlushAt = 1 << 16;
    private static readonly JsonEncodedText Person = JsonEncodedText.Encode("person");
    private static readonly JsonEncodedText From = JsonEncodedText.Encode("from");
    private static readonly JsonEncodedText To = JsonEncodedText.Encode("to");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");

    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins to write.</summary>
    /// <param name="stream">Where to; disposing of the writer closes it.</param>
    public TruthWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = new BufferedStream(stream, FlushAt);
        _json = new(_stream, new JsonWriterOptions { SkipValidation = true });
    }

    /// <inheritdoc/>
    public void Add(in TrueVisit visit)
    {
        Begin("visit"u8, visit.Person);
        _json.WriteNumber("party"u8, visit.Party);
        Times(visit.From, visit.To);
        _json.WriteString("entrance"u8, visit.Entrance);
        _json.WriteString("exit"u8, visit.Exit);
        End();
    }

    /// <inheritdoc/>
    public void Add(in TrueZoneVisit visit)
    {
        Begin("zone"u8, visit.Person);
        _json.WriteBoolean("staff"u8, visit.Staff);
        _json.WriteString("zone"u8, visit.Zone);
        Times(visit.From, visit.To);
        End();
    }

    /// <inheritdoc/>
    public void Add(in TrueEngagement engagement)
    {
        Begin("engagement"u8, engagement.Person);
        _json.WriteString("fixture"u8, engagement.Fixture);
        Times(engagement.From, engagement.To);
        End();
    }

    /// <inheritdoc/>
    public void Add(in TrueCrossing crossing)
    {
        Begin("crossing"u8, crossing.Person);
        _json.WriteBoolean("staff"u8, crossing.Staff);
        _json.WriteString("line"u8, crossing.Line);
        _json.WriteBoolean("inwards"u8, crossing.Inwards);
        _json.WriteString(At, crossing.At.UtcDateTime);
        End();
    }

    /// <inheritdoc/>
    public void Add(in TruePosition position)
    {
        Begin("position"u8, position.Person);
        _json.WriteNumber("party"u8, position.Party);
        _json.WriteBoolean("staff"u8, position.Staff);
        _json.WriteString(At, position.At.UtcDateTime);
        _json.WriteNumber("x"u8, Millimetres(position.Position.X));
        _json.WriteNumber("y"u8, Millimetres(position.Position.Y));
        End();
    }

    /// <summary>Writes what is still in the buffer and closes the stream.</summary>
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private void Begin(ReadOnlySpan<byte> type, int person)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        _json.WriteNumber(Person, person);
    }

    private void Times(DateTimeOffset from, DateTimeOffset to)
    {
        _json.WriteString(From, from.UtcDateTime);
        _json.WriteString(To, to.UtcDateTime);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _stream.WriteByte((byte)'\n');
    }

    private static decimal Millimetres(float metres) => Math.Round((decimal)metres, 3);
}
