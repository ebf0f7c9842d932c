using System.Security.Cryptography;

namespace StoreTracking.LiveHub;

/// <summary>How long a failed post waits: twice as long each time, a part of it by chance, so that receivers that return are not met by all at once.</summary>
internal static class WebhookBackoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>How long to wait.</summary>
    /// <param name="first">The longest wait after the first failure.</param>
    /// <param name="failures">How often it has failed, 1 or more.</param>
    /// <param name="asked">How long the receiver asks to wait at least; null where it does not.</param>
    public static TimeSpan After(TimeSpan first, int failures, TimeSpan? asked)
    {
        var most = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30)), Longest.TotalMilliseconds);
        var wait = TimeSpan.FromMilliseconds(most * (0.5 + (RandomNumberGenerator.GetInt32(501) / 1000.0)));
        return asked is { } least && least > wait ? (least < LongestAsked ? least : LongestAsked) : wait;
    }
}
