namespace StoreTracking.LiveHub.Tests;

public sealed class LiveHubOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.True(Validate(static _ => { }).Succeeded);

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(60, true)]
    [InlineData(0, false)]
    [InlineData(60.1, false)]
    [InlineData(double.NaN, false)]
    public void The_rate_of_updates_has_bounds(double rate, bool valid) =>
        Assert.Equal(valid, Validate(options => options.MaxUpdateRate = rate).Succeeded);

    [Fact]
    public void Each_wrong_option_is_named_with_what_would_be_right() => Assert.Equal(
        [
            "LiveHub:MaxUpdateRate is 100: it must be above 0 and at most 60 per second.",
            "LiveHub:FeedLinger is -00:00:01: it must be from 00:00:00 to 01:00:00.",
            "LiveHub:AnswerTimeout is 00:00:00: it must be above 00:00:00 and at most 00:01:00.",
            "LiveHub:MaxFrameBytes is 5: it must be from 1024 to 67108864 bytes.",
            "LiveHub:AllowedOrigins is 'https://a.example/': it must be scheme and host without a path, such as 'https://wall.example.com'.",
        ],
        Validate(static options =>
        {
            options.MaxUpdateRate = 100;
            options.FeedLinger = TimeSpan.FromSeconds(-1);
            options.AnswerTimeout = TimeSpan.Zero;
            options.MaxFrameBytes = 5;
            options.AllowedOrigins.Add("https://a.example/");
        }).Failures!);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(Action<LiveHubOptions> set)
    {
        var options = new LiveHubOptions();
        set(options);
        return new LiveHubOptions.Validator().Validate(null, options);
    }
}
