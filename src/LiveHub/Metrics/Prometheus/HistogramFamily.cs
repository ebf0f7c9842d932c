using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>A histogram with explicit buckets.</summary>
/// <param name="name">The metric's name.</param>
/// <param name="help">Its description.</param>
/// <param name="bounds">The buckets' upper bounds, inclusive, ascending; the last bucket has none.</param>
internal sealed class HistogramFamily(string name, string? help, double[] bounds)
    : MetricFamily<HistogramFamily.Series>(name, "histogram", help)
{
    private readonly string[] _upTo = [.. bounds.Select(PrometheusText.Number), "+Inf"];

    protected override Series NewSeries() => new(new long[bounds.Length + 1]);

    protected override void Add(Series series, double value)
    {
        var found = Array.BinarySearch(bounds, value);
        series.Counts[found >= 0 ? found : ~found]++;
        series.Sum += value;
    }

    protected override void Write(StringBuilder text, string labels, Series series)
    {
        var count = 0L;
        var separator = labels.Length == 0 ? "" : ",";
        for (var i = 0; i < series.Counts.Length; i++)
        {
            count += series.Counts[i];
            WriteSample(text, $"{Name}_bucket", $"{labels}{separator}le=\"{_upTo[i]}\"", count);
        }

        WriteSample(text, $"{Name}_sum", labels, series.Sum);
        WriteSample(text, $"{Name}_count", labels, count);
    }

    internal sealed class Series(long[] counts)
    {
        public long[] Counts => counts;

        public double Sum { get; set; }
    }
}
