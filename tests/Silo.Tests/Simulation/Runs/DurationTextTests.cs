using StoreTracking.Silo.Simulation.Runs;

namespace StoreTracking.Silo.Tests.Simulation.Runs;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("45m", 2_700)]
    [InlineData("1h30m", 5_400)]
    [InlineData("1.5h", 5_400)]
    [InlineData("2d1s", 172_801)]
    public void A_duration_is_read(string text, double seconds) => Assert.Equal(seconds, DurationText.Parse(text)?.TotalSeconds);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1 h")]
    [InlineData("30m1h")]
    [InlineData("-1h")]
    [InlineData("1h1h")]
    [InlineData("1e3s")]
    public void What_is_none_is_refused(string text) => Assert.Null(DurationText.Parse(text));
}
