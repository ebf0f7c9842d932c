using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>A metric with all its series. Safe for any thread.</summary>
internal interface IMetricFamily
{
    string Name { get; }

    void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags);

    /// <summary>Forgets all series.</summary>
    void Clear();

    /// <summary>Writes the metric, unless it has no series, in the text format.</summary>
    void Write(StringBuilder text);
}
