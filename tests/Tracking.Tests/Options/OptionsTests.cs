using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Lines;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Tests.Lines;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Options;

public sealed class OptionsTests
{
    public static TheoryData<string, Action> Refused => new()
    {
        { "Gate is 0; it must be a finite number above 0.", () => Fuse(new() { Gate = 0 }) },
        { "SystematicSigma is -1; it must be a finite number of at least 0.", () => Fuse(new() { SystematicSigma = -1 }) },
        { "SpeedSigma is NaN; it must be a finite number above 0.", () => Fuse(new() { SpeedSigma = double.NaN }) },
        { "ConfirmationObservations is 0; it must be a finite number of at least 1.", () => Fuse(new() { ConfirmationObservations = 0 }) },
        { "Patience is 00:00:00; it must be above 00:00:00.", () => Fuse(new() { Patience = TimeSpan.Zero }) },
        { "LateTolerance is -00:00:01; it must be at least 00:00:00.", () => Fuse(new() { LateTolerance = TimeSpan.FromSeconds(-1) }) },
        { "FarMetres is 0.4; it must be a finite number of at least 0.5.", () => Line(new() { FarMetres = 0.4 }) },
        { "Dwell is -00:00:01; it must be at least 00:00:00.", () => Line(new() { Dwell = TimeSpan.FromSeconds(-1) }) },
        { "MarginMetres is -0.1; it must be a finite number of at least 0.", () => _ = new ZonePresence([], new() { MarginMetres = -0.1 }) },
        { "FloorPatience is 00:00:00; it must be above 00:00:00.", () => _ = new StoreState(new() { Floors = [] }, TimeZoneInfo.Utc, new() { FloorPatience = TimeSpan.Zero }) },
    };

    [Theory, MemberData(nameof(Refused))]
    public void An_option_out_of_range_is_named_with_what_would_be_right(string message, Action make) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_in_range()
    {
        Fuse(new());
        Line(new());
        Assert.Equal((0.5, 1.2), (new LineCounterOptions().BandMetres, new LineCounterOptions().FarMetres));
        Assert.Equal(TimeSpan.FromSeconds(30), new FloorFusionOptions().Patience);
    }

    private static void Fuse(FloorFusionOptions options) => _ = new FloorFusion(Guid.NewGuid, options: options);

    private static void Line(LineCounterOptions options) => _ = new LineCounter(CountingScenario.Doorway, options);
}
