using System.Threading.RateLimiting;

namespace StoreTracking.LiveHub;

/// <summary>How often somebody may try to sign in: few times from one address, more often under one name.</summary>
internal sealed class SignInLimit : IDisposable
{
    /// <summary>Attempts in a minute from one address.</summary>
    public const int FromAddress = 10;

    private const int UnderName = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _addresses = Make(FromAddress);
    private readonly PartitionedRateLimiter<string> _names = Make(UnderName);

    /// <summary>Counts an attempt; false where there were too many.</summary>
    public bool TryEnter(string address, string name)
    {
        using var from = _addresses.AttemptAcquire(address);
        if (!from.IsAcquired)
        {
            return false;
        }

        using var under = _names.AttemptAcquire(name);
        return under.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _names.Dispose();
    }

    private static PartitionedRateLimiter<string> Make(int permits) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Window }), StringComparer.Ordinal);
}
