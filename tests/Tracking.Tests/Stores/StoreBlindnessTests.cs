using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Tests.Stores;

/// <summary>A store of 10 by 4 m, the left half seen by one camera and the right half by another.</summary>
public sealed class StoreBlindnessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly StoreState _state = new(
        new()
        {
            Floors = ["ground"],
            Zones = ["tills"],
            Lines = ["door"],
            Cameras = ["left", "right"],
            Coverage = new()
            {
                Floors = [new("ground", new(0, 0), new(10, 4))],
                Footprints = [new("left", "ground", Half(0)), new("right", "ground", Half(5))],
                Zones = [new("tills", "ground", Half(5))],
                Lines = [new("door", "ground", new(new(1, 0), new(1, 4)))],
            },
        },
        TimeZoneInfo.Utc);

    private long _sequence;

    [Fact]
    public void A_lost_camera_names_what_is_blind_and_widens_the_band_and_ends_nobody()
    {
        Live(0, 300);
        Assert.Equal(6, _state.View().Occupancy.People);
        var before = _state.View().Occupancy;
        Assert.Empty(_state.View().Coverage.BlindZones);

        Report("right", CameraCondition.Retrying);
        Assert.True(_state.HasChanged);
        Assert.Equal(["tills"], _state.View().Coverage.BlindZones);
        Assert.Equal(0.5, _state.View().Coverage.Floors[0].Seen);

        // Those whom the lost camera saw are held where they were; they are no witnesses of what is there now.
        Live(300, 600, "left");
        var blind = _state.View().Occupancy;
        Assert.Equal(6, blind.People);
        Assert.True(blind.High - blind.Low >= before.High - before.Low + 2, $"from {before} to {blind}");

        Live(600, 900);
        Assert.Empty(_state.View().Coverage.BlindZones);
        Assert.Equal(before, _state.View().Occupancy);
    }

    [Fact]
    public void A_camera_that_is_not_heard_of_for_too_long_is_lost_and_says_so()
    {
        Live(0, 5);
        var patience = new StoreOptions().CameraPatience;
        // The last report came after the update of 3.8 s.
        _state.Advance(Noon.AddSeconds(3.8) + patience);
        Assert.All(_state.View().Cameras, camera => Assert.Equal(CameraCondition.Live, camera.Condition));

        _state.Advance(Noon.AddSeconds(3.9) + patience);
        Assert.True(_state.HasChanged);
        Assert.All(_state.View().Cameras, camera => Assert.Equal(
            (CameraCondition.Retrying, "Nothing is heard of the camera: the process that runs it may have stopped."),
            (camera.Condition, camera.Reason)));
        Assert.Equal(["tills"], _state.View().Coverage.BlindZones);

        Report("right", CameraCondition.Live);
        Assert.Empty(_state.View().Coverage.BlindZones);
    }

    [Fact]
    public void With_no_camera_left_the_number_stands_and_nobody_counts_as_gone()
    {
        Live(0, 60);
        Report("left", CameraCondition.Retrying);
        Report("right", CameraCondition.Faulted);
        for (var time = 60.0; time < 300; time += 5)
        {
            _state.Update("ground", 1, ++_sequence, Noon.AddSeconds(time), []);
        }

        Assert.Equal(6, _state.View().Occupancy.People);
    }

    /// <summary>Three people stand on either side, and the cameras report every second.</summary>
    private void Live(double from, double to, params ReadOnlySpan<string> live)
    {
        string[] cameras = live.IsEmpty ? ["left", "right"] : [.. live];
        ImmutableArray<StorePosition> people = [.. Enumerable.Range(1, 6).Select(i => new StorePosition(
            new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), "ground", new(i <= 3 ? 3 : 7, i % 3)))];
        for (var step = (int)(from * 5); step < (int)(to * 5); step++)
        {
            if (step % 5 == 0)
            {
                foreach (var camera in cameras)
                {
                    Report(camera, CameraCondition.Live);
                }
            }

            _state.Update("ground", 1, ++_sequence, Noon.AddSeconds(step / 5.0), people);
        }
    }

    private void Report(string camera, CameraCondition condition) => _state.ReportCamera(new() { Id = camera, Condition = condition });

    private static Polygon Half(double left) => new([new(left, -1), new(left + 5, -1), new(left + 5, 9), new(left, 9)]);
}
