using StoreTracking.Vision.Capture;

namespace StoreTracking.Vision.Tests.Capture;

public sealed class CaptureOptionsTests
{
    [Fact]
    public void Defaults_are_as_documented_and_valid()
    {
        var options = new CaptureOptions();
        options.Validate();
        Assert.Equal(
            (10, 1, 30, 30),
            (options.StallTimeout.TotalSeconds, options.BackoffBase.TotalSeconds, options.BackoffCap.TotalSeconds, options.HealthyAfter.TotalSeconds));
    }

    [Fact]
    public void Each_value_out_of_bounds_is_named_with_its_bounds()
    {
        Says("CaptureOptions.StallTimeout is 00:00:00.0990000; it must be 00:00:00.1000000 to 01:00:00.", new() { StallTimeout = TimeSpan.FromMilliseconds(99) });
        Says("CaptureOptions.BackoffBase is 00:00:00; it must be 00:00:00.0100000 to 01:00:00.", new() { BackoffBase = TimeSpan.Zero });
        Says("CaptureOptions.BackoffCap is 00:00:00.5000000; it must be 00:00:01 to 01:00:00.", new() { BackoffCap = TimeSpan.FromSeconds(0.5) });
        Says("CaptureOptions.HealthyAfter is -00:00:01; it must be 00:00:00 to 1.00:00:00.", new() { HealthyAfter = TimeSpan.FromSeconds(-1) });
    }

    private static void Says(string message, CaptureOptions options) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(options.Validate).Message);
}
