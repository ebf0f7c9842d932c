using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>How the hub serves its browsers. Checked when the host starts.</summary>
public sealed class LiveHubOptions
{
    /// <summary>The most updates of one store or chain that a browser gets in a second: above 0, at most 60. The default is 5.</summary>
    public double MaxUpdateRate { get; set; } = 5;

    /// <summary>How long a store stays watched after the last browser left it: zero to an hour. The default is 10 s.</summary>
    public TimeSpan FeedLinger { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request waits for a store's grain: above zero, at most a minute. The default is 5 s.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest frame that a camera may post, in bytes: 1 KiB to 64 MiB. The default is 4 MiB.</summary>
    public int MaxFrameBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The longest wait after a webhook's first failure, which doubles with each further one up to ten minutes: 10 ms to a
    /// minute. The default is 1 s.
    /// </summary>
    public TimeSpan WebhookRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a quiet stream of signals shows that it is alive: 100 ms to a minute. The default is 15 s.</summary>
    public TimeSpan SignalHeartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Origins, such as <c>https://wall.example.com</c>, that count as this server's own: the public addresses of a
    /// reverse proxy that changes the Host header. Empty by default.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The folder of the built web client. The default is <c>wwwroot</c> beside the program.</summary>
    public string WebRoot { get; set; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    internal TimeSpan UpdateInterval => TimeSpan.FromSeconds(1 / MaxUpdateRate);

    internal sealed class Validator : IValidateOptions<LiveHubOptions>
    {
        public ValidateOptionsResult Validate(string? name, LiveHubOptions options)
        {
            List<string> failures = [];
            Require(options.MaxUpdateRate is > 0 and <= 60, nameof(MaxUpdateRate), options.MaxUpdateRate, "above 0 and at most 60 per second");
            Require(options.FeedLinger >= TimeSpan.Zero && options.FeedLinger <= TimeSpan.FromHours(1), nameof(FeedLinger), options.FeedLinger, "from 00:00:00 to 01:00:00");
            Require(options.AnswerTimeout > TimeSpan.Zero && options.AnswerTimeout <= TimeSpan.FromMinutes(1), nameof(AnswerTimeout), options.AnswerTimeout, "above 00:00:00 and at most 00:01:00");
            Require(options.MaxFrameBytes is >= 1024 and <= 64 * 1024 * 1024, nameof(MaxFrameBytes), options.MaxFrameBytes, "from 1024 to 67108864 bytes");
            Require(options.WebhookRetry >= TimeSpan.FromMilliseconds(10) && options.WebhookRetry <= TimeSpan.FromMinutes(1), nameof(WebhookRetry), options.WebhookRetry, "from 00:00:00.01 to 00:01:00");
            Require(options.SignalHeartbeat >= TimeSpan.FromMilliseconds(100) && options.SignalHeartbeat <= TimeSpan.FromMinutes(1), nameof(SignalHeartbeat), options.SignalHeartbeat, "from 00:00:00.1 to 00:01:00");
            foreach (var origin in options.AllowedOrigins)
            {
                var valid = Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;
                Require(valid, nameof(AllowedOrigins), $"'{origin}'", "scheme and host without a path, such as 'https://wall.example.com'");
            }

            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

            void Require(bool valid, string field, object found, string right)
            {
                if (!valid)
                {
                    failures.Add(FormattableString.Invariant($"LiveHub:{field} is {found}: it must be {right}."));
                }
            }
        }
    }
}
