using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>All series of one metric.</summary>
/// <typeparam name="TSeries">What one series adds up.</typeparam>
internal abstract class MetricFamily<TSeries>(string name, string type, string? help) : IMetricFamily
    where TSeries : class
{
    /// <summary>Series beyond this many share one that says so, as in OpenTelemetry, so that no label grows without bound.</summary>
    public const int MaxSeries = 256;

    private static readonly KeyValuePair<string, object?>[] Overflow = [new("otel_metric_overflow", "true")];

    private readonly Lock _gate = new();
    private readonly Dictionary<KeyValuePair<string, object?>[], TSeries> _series = new(TagSetComparer.Instance);

    public string Name => name;

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_gate)
        {
            var lookup = _series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
            if (!lookup.TryGetValue(tags, out var series))
            {
                var key = _series.Count < MaxSeries ? tags : Overflow;
                if (!lookup.TryGetValue(key, out series))
                {
                    series = NewSeries();
                    lookup[key] = series;
                }
            }

            Add(series, value);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _series.Clear();
        }
    }

    public void Write(StringBuilder text)
    {
        lock (_gate)
        {
            if (_series.Count == 0)
            {
                return;
            }

            if (!string.IsNullOrEmpty(help))
            {
                text.Append("# HELP ").Append(name).Append(' ').Append(PrometheusText.Help(help)).Append('\n');
            }

            text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
            foreach (var (labels, series) in _series
                .Select(static pair => (Labels: PrometheusText.Labels(pair.Key), pair.Value))
                .OrderBy(static pair => pair.Labels, StringComparer.Ordinal))
            {
                Write(text, labels, series);
            }
        }
    }

    protected abstract TSeries NewSeries();

    protected abstract void Add(TSeries series, double value);

    /// <param name="text">Where to write.</param>
    /// <param name="labels">The series' labels without braces.</param>
    /// <param name="series">The series.</param>
    protected abstract void Write(StringBuilder text, string labels, TSeries series);

    protected static void WriteSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(PrometheusText.Number(value)).Append('\n');
    }
}
