using System.Text;
using StoreTracking.Simulation.Truth;

namespace StoreTracking.Simulation.Tests.Truth;

public class TruthWriterTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, 50, TimeSpan.Zero);

    [Fact]
    public void Every_record_is_one_line()
    {
        var stream = new MemoryStream();
        using (var writer = new TruthWriter(stream))
        {
            writer.Add(new TrueVisit(7, 3, At, At.AddSeconds(90), "door", "back"));
            writer.Add(new TrueZoneVisit(7, false, "aisles", At, At.AddSeconds(1)));
            writer.Add(new TrueEngagement(7, "table", At, At.AddSeconds(2)));
            writer.Add(new TrueCrossing(2, true, "entrance", true, At));
            writer.Add(new TruePosition(7, 3, false, At, new(1.23456f, -0.5f)));
        }

        Assert.Equal(
            """
            {"type":"visit","person":7,"party":3,"from":"2026-03-02T09:00:00.05Z","to":"2026-03-02T09:01:30.05Z","entrance":"door","exit":"back"}
            {"type":"zone","person":7,"staff":false,"zone":"aisles","from":"2026-03-02T09:00:00.05Z","to":"2026-03-02T09:00:01.05Z"}
            {"type":"engagement","person":7,"fixture":"table","from":"2026-03-02T09:00:00.05Z","to":"2026-03-02T09:00:02.05Z"}
            {"type":"crossing","person":2,"staff":true,"line":"entrance","inwards":true,"at":"2026-03-02T09:00:00.05Z"}
            {"type":"position","person":7,"party":3,"staff":false,"at":"2026-03-02T09:00:00.05Z","x":1.235,"y":-0.5}

            """,
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Boxes_are_written_as_MOTChallenge_has_them()
    {
        var text = new StringWriter();
        using (var writer = new MotWriter(text))
        {
            writer.Write(1, 4, new(10.126f, 20, 40.5f, 100), 0.756f);
            writer.Write(2, 4, new(-3, 20, 1200.25f, 100), 1);
        }

        Assert.Equal("1,4,10.13,20.00,30.37,80.00,1,1,0.76\n2,4,-3.00,20.00,1203.25,80.00,1,1,1.00\n", text.ToString());
    }

    [Fact]
    public void Frames_and_people_count_from_one()
    {
        using var writer = new MotWriter(new StringWriter());

        Assert.Throws<ArgumentOutOfRangeException>("frame", () => writer.Write(0, 1, default, 1));
        Assert.Throws<ArgumentOutOfRangeException>("id", () => writer.Write(1, 0, default, 1));
    }
}
