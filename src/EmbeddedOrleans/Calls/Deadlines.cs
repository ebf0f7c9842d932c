using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Calls;

/// <summary>
/// Breaks the promise of calls that are not answered in time. One scan per second over all open calls is far cheaper than
/// a timer for each; striped, so that callers on many cores seldom meet.
/// </summary>
internal sealed class Deadlines(TimeProvider time, IOptions<SiloMessagingOptions> options) : IDisposable
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromSeconds(1);

    private readonly LinkedList<PendingCall>[] _stripes =
        [.. Enumerable.Range(0, Environment.ProcessorCount * 2).Select(static _ => new LinkedList<PendingCall>())];

    private ITimer? _timer;

    public TimeSpan Default { get; } = options.Value.ResponseTimeout;

    public void Start()
    {
        var period = Default < LongestPeriod ? Default : LongestPeriod;
        _timer = time.CreateTimer(_ => Scan(), null, period, period);
    }

    public void Add(PendingCall call, TimeSpan? timeout)
    {
        var ticks = (timeout ?? Default).TotalSeconds * time.TimestampFrequency;
        call.Deadline = time.GetTimestamp() + (long)Math.Min(ticks, long.MaxValue / 2);
        call.Stripe = Environment.CurrentManagedThreadId % _stripes.Length;
        var stripe = _stripes[call.Stripe];
        lock (stripe)
        {
            call.Node = stripe.AddLast(call);
        }
    }

    public void Remove(PendingCall call)
    {
        var stripe = _stripes[call.Stripe];
        lock (stripe)
        {
            if (call.Node is { } node)
            {
                stripe.Remove(node);
                call.Node = null;
            }
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Scan()
    {
        var now = time.GetTimestamp();
        foreach (var stripe in _stripes)
        {
            PendingCall[] expired;
            lock (stripe)
            {
                expired = [.. stripe.Where(call => call.Deadline <= now)];
            }

            foreach (var call in expired)
            {
                Remove(call);
                call.TimeOut();
            }
        }
    }
}
