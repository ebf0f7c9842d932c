using System.Text.Json.Nodes;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>What a replay finds, beside what was counted by eye: six visitors, one at a time.</summary>
public sealed class OneByOneReplayTests(OneByOneReplay replay) : IClassFixture<OneByOneReplay>
{
    private const int Frames = 1394;
    private const double FramesPerSecond = 10;

    // The first and the last frame, from 0, that show a part of the visitor, and the seconds at the table.
    private static readonly (int First, int Last, double Dwell)[] Visitors =
    [
        (60, 197, 11.3), (227, 449, 19.7), (502, 700, 16.9), (744, 869, 9.5), (921, 1201, 24.5), (1234, 1360, 9.3),
    ];

    [Fact]
    public void Every_visitor_makes_one_visit()
    {
        var visits = replay.Counts["visits"]!;

        Assert.Equal(Visitors.Length, (int)visits["count"]!);
        Assert.Equal(0, (int)visits["openAtEnd"]!);
        Assert.All(visits["list"]!.AsArray().Zip(Visitors), pair =>
        {
            // A visitor counts from the moment at which the detector trusts what it sees, mostly head and shoulders.
            Assert.InRange(Number(pair.First!, "begin"), pair.Second.First / FramesPerSecond, (pair.Second.First / FramesPerSecond) + 1.2);
            Assert.InRange(Number(pair.First!, "end"), (pair.Second.Last / FramesPerSecond) - 1, (pair.Second.Last / FramesPerSecond) + 0.1);
        });
    }

    [Fact]
    public void Every_visitor_stays_at_the_table_for_as_long_as_was_counted()
    {
        var table = Zone("table");

        Assert.Equal(Visitors.Length, (int)table["count"]!);
        Assert.All(
            table["stays"]!.AsArray().Zip(Visitors),
            pair => Assert.InRange(Number(pair.First!, "seconds"), pair.Second.Dwell - 2, pair.Second.Dwell + 2));
        Assert.Equal(Visitors.Average(visitor => visitor.Dwell), Number(table, "meanSeconds"), 1.0);
    }

    [Fact]
    public void Every_visitor_crosses_the_way_in_once_inwards_and_the_way_out_once_outwards()
    {
        var (wayIn, wayOut) = (Line("way-in"), Line("way-out"));

        Assert.Equal((6, 0), ((int)wayIn["in"]!, (int)wayIn["out"]!));
        Assert.Equal((0, 6), ((int)wayOut["in"]!, (int)wayOut["out"]!));
        Assert.All(wayIn["crossings"]!.AsArray().Zip(Visitors), pair => Assert.InRange(
            Number(pair.First!, "at"), pair.Second.First / FramesPerSecond, (pair.Second.First / FramesPerSecond) + 2));
        Assert.All(wayOut["crossings"]!.AsArray().Zip(Visitors), pair => Assert.InRange(
            Number(pair.First!, "at"), (pair.Second.Last / FramesPerSecond) - 2, pair.Second.Last / FramesPerSecond));
    }

    [Fact]
    public void The_report_says_what_was_replayed()
    {
        var recording = replay.Counts["recording"]!;

        Assert.Equal(Frames, (int)recording["frames"]!);
        Assert.Equal(Frames / FramesPerSecond, Number(recording, "seconds"), 0.05);
        Assert.Equal("one-by-one-person-detection.mp4", (string)recording["video"]!);
        Assert.True(JsonNode.DeepEquals(recording, replay.Dwell["recording"]));
    }

    [Fact]
    public void The_tracks_name_each_visitor_while_in_view_and_nobody_else()
    {
        var tracks = replay.Tracks;

        Assert.Equal(Visitors.Length, tracks.Select(row => row.Id).Distinct().Count());
        Assert.All(Visitors, visitor =>
        {
            // Frames are numbered from 1.
            var seen = tracks.Where(row => row.Frame - 1 >= visitor.First && row.Frame - 1 <= visitor.Last).ToList();
            Assert.Single(seen.Select(row => row.Id).Distinct());
            Assert.True(seen.Count > 0.9 * (visitor.Last - visitor.First), $"seen in {seen.Count} frames");
        });
    }

    [Fact]
    public void The_detections_are_boxes_in_the_image_in_the_order_of_the_frames()
    {
        var detections = replay.Detections;

        Assert.All(detections, row =>
        {
            Assert.Equal(-1, row.Id);
            Assert.InRange(row.Frame, 1, Frames);
            Assert.InRange(row.Confidence, 0.1f, 1f);
            Assert.True(row.Left > -40 && row.Left + row.Width < 808 && row.Top > -40 && row.Top + row.Height < 472, row.ToString());
        });
        Assert.True(detections.Select(row => row.Frame).SequenceEqual(detections.Select(row => row.Frame).Order()));
    }

    [Fact]
    public void The_summary_says_what_was_counted()
    {
        Assert.Contains("1394 frames, 139.4 s", replay.Output, StringComparison.Ordinal);
        Assert.Contains("x real time", replay.Output, StringComparison.Ordinal);
        Assert.Matches(@"Visits\s+6\s", replay.Output);
        Assert.Contains("6 stays, mean dwell", replay.Output, StringComparison.Ordinal);
        Assert.Contains("dwell.json", replay.Output, StringComparison.Ordinal);
    }

    private static double Number(JsonNode node, string name) => (double)node[name]!;

    private JsonNode Line(string id) => replay.Counts["lines"]!.AsArray().Single(line => (string)line!["line"]! == id)!;

    private JsonNode Zone(string id) => replay.Dwell["zones"]!.AsArray().Single(zone => (string)zone!["zone"]! == id)!;
}
