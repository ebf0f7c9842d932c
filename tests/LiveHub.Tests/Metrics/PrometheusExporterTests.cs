using System.Diagnostics.Metrics;

namespace StoreTracking.LiveHub.Tests;

public sealed class PrometheusExporterTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PrometheusExporter _exporter;
    private readonly Meter _meter;

    public PrometheusExporterTests()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _exporter = new(factory);
        _meter = factory.Create("StoreTracking.Test");
    }

    [Fact]
    public void A_counter_adds_up_each_set_of_labels_in_any_order()
    {
        var counter = _meter.CreateCounter<long>("test.frames_seen", "{frame}", "Frames.");
        counter.Add(2, new("camera", "a"), new KeyValuePair<string, object?>("store", "s"));
        counter.Add(3, new("store", "s"), new KeyValuePair<string, object?>("camera", "a"));
        counter.Add(1, new KeyValuePair<string, object?>("camera", "b"));

        Assert.Contains(
            """
            # HELP test_frames_seen_total Frames.
            # TYPE test_frames_seen_total counter
            test_frames_seen_total{camera="a",store="s"} 5
            test_frames_seen_total{camera="b"} 1

            """.ReplaceLineEndings("\n"), _exporter.Write());
    }

    [Fact]
    public void A_histogram_counts_cumulatively_in_its_own_buckets_with_inclusive_bounds()
    {
        var histogram = _meter.CreateHistogram(
            "test.delay", "s", "Delay.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        foreach (var value in (double[])[0.05, 0.1, 0.5, 4])
        {
            histogram.Record(value);
        }

        Assert.Contains(
            """
            # HELP test_delay_seconds Delay.
            # TYPE test_delay_seconds histogram
            test_delay_seconds_bucket{le="0.1"} 2
            test_delay_seconds_bucket{le="1"} 3
            test_delay_seconds_bucket{le="+Inf"} 4
            test_delay_seconds_sum 4.65
            test_delay_seconds_count 4

            """.ReplaceLineEndings("\n"), _exporter.Write());
    }

    [Fact]
    public void Gauges_show_the_last_value_and_up_down_counters_the_sum()
    {
        var gauge = _meter.CreateGauge<double>("test.level", "1");
        gauge.Record(0.25);
        gauge.Record(0.5);
        var open = _meter.CreateUpDownCounter<int>("test.open");
        open.Add(3);
        open.Add(-1);

        var text = _exporter.Write();

        Assert.Contains("# TYPE test_level_ratio gauge\ntest_level_ratio 0.5\n", text);
        Assert.Contains("# TYPE test_open gauge\ntest_open 2\n", text);
    }

    [Fact]
    public void An_observed_series_ends_when_it_is_not_observed_any_more()
    {
        List<Measurement<int>> measurements = [new(1, new KeyValuePair<string, object?>("camera", "a"))];
        _meter.CreateObservableGauge("test.observed", () => measurements);
        Assert.Contains("test_observed{camera=\"a\"} 1\n", _exporter.Write());

        measurements = [new(2, new KeyValuePair<string, object?>("camera", "b"))];
        var text = _exporter.Write();

        Assert.Contains("test_observed{camera=\"b\"} 2\n", text);
        Assert.DoesNotContain("camera=\"a\"", text);
    }

    [Fact]
    public void Help_and_labels_are_escaped()
    {
        var counter = _meter.CreateCounter<int>("test.escaped", null, "One\\two\nthree.");
        counter.Add(1, new KeyValuePair<string, object?>("path.name", "a\"b\\c\nd"));

        var text = _exporter.Write();

        Assert.Contains("# HELP test_escaped_total One\\\\two\\nthree.\n", text);
        Assert.Contains("test_escaped_total{path_name=\"a\\\"b\\\\c\\nd\"} 1\n", text);
    }

    [Fact]
    public void Series_beyond_the_limit_share_one()
    {
        var counter = _meter.CreateCounter<int>("test.many");
        for (var i = 0; i < MetricFamily<object>.MaxSeries + 10; i++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("id", i));
        }

        var text = _exporter.Write();

        Assert.Contains("test_many_total{otel_metric_overflow=\"true\"} 10\n", text);
        Assert.Equal(MetricFamily<object>.MaxSeries + 1, text.Split('\n').Count(static line => line.StartsWith("test_many_total{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Meters_of_others_are_left_out_and_the_runtime_is_in()
    {
        using var other = new Meter("Other");
        other.CreateCounter<int>("other.count").Add(1);
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        services.GetRequiredService<IMeterFactory>().Create("StoreTracking.Test").CreateCounter<int>("test.elsewhere").Add(1);

        var text = _exporter.Write();

        Assert.DoesNotContain("other_count", text);
        Assert.DoesNotContain("test_elsewhere", text);
        Assert.Contains("\ndotnet_process_memory_working_set_bytes ", text);
    }

    [Fact]
    public void A_measurement_of_a_known_series_allocates_nothing()
    {
        var counter = _meter.CreateCounter<long>("test.hot");
        var store = new KeyValuePair<string, object?>("store", "s");
        var camera = new KeyValuePair<string, object?>("camera", "c");
        counter.Add(1, store, camera);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            counter.Add(1, store, camera);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task The_endpoint_shows_what_the_hub_sent()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("airport");
        host.Grains.Store("airport").Occupy(1);
        await browser.NextAsync();

        var response = await host.Http.GetAsync("/metrics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("\nstoretracking_hub_connections 1\n", text);
        Assert.Contains("\nstoretracking_hub_deltas_sent_total{topic=\"store\"} 1\n", text);
        Assert.Contains("\nstoretracking_capture_to_send_seconds_count{topic=\"store\"} 1\n", text);
    }

    public void Dispose()
    {
        _exporter.Dispose();
        _services.Dispose();
    }
}
