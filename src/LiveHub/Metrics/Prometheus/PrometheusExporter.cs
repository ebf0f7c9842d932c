using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Numerics;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>
/// Adds up what the host's instruments measure and writes it for Prometheus: all meters of the product, and of the
/// runtime the few that a dashboard of it needs.
/// </summary>
internal sealed class PrometheusExporter : IDisposable
{
    private const string Product = "StoreTracking.";

    private static readonly HashSet<string> RuntimeInstruments =
    [
        "dotnet.process.cpu.time", "dotnet.process.memory.working_set", "dotnet.gc.collections", "dotnet.gc.pause.time",
        "dotnet.gc.heap.total_allocated", "dotnet.thread_pool.queue.length", "dotnet.thread_pool.thread.count",
    ];

    // Prometheus' own defaults, for seconds.
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly IMeterFactory _host;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, IMetricFamily> _families = [];
    private readonly ConcurrentDictionary<string, IMetricFamily> _observed = [];
    private readonly Lock _scrape = new();

    /// <param name="host">The host's meters; those that other hosts of the process made are left out.</param>
    public PrometheusExporter(IMeterFactory host)
    {
        _host = host;
        _listener.InstrumentPublished = Publish;
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        _listener.Start();
    }

    /// <summary>All metrics, by name.</summary>
    public string Write()
    {
        lock (_scrape)
        {
            foreach (var observed in _observed.Values)
            {
                // What is not observed any more shall not linger.
                observed.Clear();
            }

            _listener.RecordObservableInstruments();
            var text = new StringBuilder();
            foreach (var family in _families.Values.OrderBy(static family => family.Name, StringComparer.Ordinal))
            {
                family.Write(text);
            }

            return text.ToString();
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Listen<T>()
        where T : struct, INumber<T> =>
        _listener.SetMeasurementEventCallback<T>(static (_, value, tags, family) =>
            ((IMetricFamily)family!).Record(double.CreateChecked(value), tags));

    private void Publish(Instrument instrument, MeterListener listener)
    {
        if (!IsExported(instrument) || Family(instrument) is not { } made)
        {
            return;
        }

        var family = _families.GetOrAdd(made.Name, made);
        if (instrument.IsObservable)
        {
            _observed.TryAdd(family.Name, family);
        }

        listener.EnableMeasurementEvents(instrument, family);
    }

    private bool IsExported(Instrument instrument) =>
        (instrument.Meter.Scope is null || instrument.Meter.Scope == _host)
        && (instrument.Meter.Name.StartsWith(Product, StringComparison.Ordinal)
            || (instrument.Meter.Name == "System.Runtime" && RuntimeInstruments.Contains(instrument.Name)));

    private static IMetricFamily? Family(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        var name = PrometheusText.Name(instrument.Name, instrument.Unit, kind.Contains("Counter") && !kind.Contains("UpDown"));
        return kind[..kind.IndexOf('`')] switch
        {
            "Counter" => new ValueFamily(name, "counter", instrument.Description, adds: true),
            "UpDownCounter" => new ValueFamily(name, "gauge", instrument.Description, adds: true),
            "ObservableCounter" => new ValueFamily(name, "counter", instrument.Description, adds: false),
            "Gauge" or "ObservableGauge" or "ObservableUpDownCounter" =>
                new ValueFamily(name, "gauge", instrument.Description, adds: false),
            "Histogram" => new HistogramFamily(name, instrument.Description, Bounds(instrument)),
            _ => null,
        };
    }

    private static double[] Bounds(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<float> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        _ => DefaultBounds,
    };
}
