using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerOptionsTests
{
    private static readonly CameraTrackerOptions Defaults = new();

    public static TheoryData<CameraTrackerOptions, string> Faulty => new()
    {
        { Defaults with { LowScore = -0.1f }, "LowScore is -0.1: it must lie between 0 and 1." },
        { Defaults with { LowScore = float.NaN, HighScore = 0.5f }, "LowScore is NaN: it must lie between 0 and 1." },
        { Defaults with { HighScore = 0.05f }, "HighScore is 0.05: it must lie between LowScore and 1." },
        { Defaults with { NewTrackScore = 0.4f }, "NewTrackScore is 0.4: it must lie between HighScore and 1." },
        { Defaults with { NewTrackScore = 1.1f }, "NewTrackScore is 1.1: it must lie between HighScore and 1." },
        { Defaults with { MinimumOverlap = 0 }, "MinimumOverlap is 0: it must lie above 0 and not above 1." },
        { Defaults with { MinimumLowScoreOverlap = 1.5f }, "MinimumLowScoreOverlap is 1.5: it must lie above 0 and not above 1." },
        { Defaults with { MinimumRecoveryOverlap = -1 }, "MinimumRecoveryOverlap is -1: it must lie above 0 and not above 1." },
        { Defaults with { Patience = TimeSpan.Zero }, "Patience is 00:00:00: it must be longer than zero." },
        { Defaults with { EdgePatience = TimeSpan.Zero }, "EdgePatience is 00:00:00: it must be longer than zero." },
        { Defaults with { ClaimMemory = TimeSpan.Zero }, "ClaimMemory is 00:00:00: it must be longer than zero." },
        { Defaults with { DirectionWindow = TimeSpan.Zero }, "DirectionWindow is 00:00:00: it must be longer than zero." },
        { Defaults with { TentativePatience = TimeSpan.FromSeconds(-1) }, "TentativePatience is -00:00:01: it must not be negative." },
        { Defaults with { ConfirmAfter = TimeSpan.FromSeconds(-1) }, "ConfirmAfter is -00:00:01: it must not be negative." },
        { Defaults with { DirectionWeight = 2 }, "DirectionWeight is 2: it must lie between 0 and 1." },
        { Defaults with { MaximumTracks = 0 }, "MaximumTracks is 0: it must lie between 1 and 4096." },
        { Defaults with { MaximumTracks = 4097 }, "MaximumTracks is 4097: it must lie between 1 and 4096." },
        { Defaults with { Motion = new() { Memory = TimeSpan.Zero } }, "Motion.Memory is 00:00:00: it must be longer than zero." },
        { Defaults with { Motion = new() { CentreSpeed = 0 } }, "Motion.CentreSpeed is 0: it must be a number above zero." },
        { Defaults with { Motion = new() { SizeNoise = double.NaN } }, "Motion.SizeNoise is NaN: it must be a number above zero." },
    };

    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(Defaults.Problems());

    [Fact]
    public void The_bounds_themselves_are_valid() => Assert.Empty((Defaults with
    {
        LowScore = 0,
        HighScore = 1,
        NewTrackScore = 1,
        MinimumOverlap = 1,
        TentativePatience = TimeSpan.Zero,
        ConfirmAfter = TimeSpan.Zero,
        DirectionWeight = 0,
        MaximumTracks = 4096,
    }).Problems());

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named_with_its_value_and_the_rule(CameraTrackerOptions options, string problem) =>
        Assert.Contains(problem, options.Problems());

    [Fact]
    public void A_tracker_refuses_faulty_settings_and_names_all_of_them()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new CameraTracker(Defaults with { MaximumTracks = 0, Patience = TimeSpan.Zero }));

        Assert.Contains("MaximumTracks", error.Message, StringComparison.Ordinal);
        Assert.Contains("Patience", error.Message, StringComparison.Ordinal);
    }
}
