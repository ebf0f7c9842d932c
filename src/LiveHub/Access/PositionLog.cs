using System.Collections.Concurrent;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Logs who looks at where single people are. What cannot be logged is not shown.</summary>
internal sealed partial class PositionLog(IAccessStore kept, TimeProvider time, ILogger<PositionLog> logger)
{
    // Whoever asks again within this time goes on looking.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Who, StoreId Store, string Origin), Asked> _asked = [];

    /// <summary>Logs the beginning of a view, and its end when that is disposed.</summary>
    public async Task<IDisposable> BeginAsync(Caller caller, StoreId store, HttpContext? context)
    {
        var view = await BeginAsync(caller.Name, store, AddressClass.Of(context));
        return new End(this, view);
    }

    /// <summary>Logs a single answer; answers that follow each other are one view.</summary>
    public async Task AnswerAsync(Caller caller, StoreId store, HttpContext context)
    {
        var key = (caller.Name, store, AddressClass.Of(context));
        var now = time.GetUtcNow();
        var last = _asked.GetValueOrDefault(key);
        if (last is not null && now - last.At < Pause)
        {
            // The end need not be written more often than it is looked at.
            if (now - last.WrittenAt > Pause / 6)
            {
                last.WrittenAt = now;
                await kept.EndViewAsync(last.View, now);
            }

            last.At = now;
            return;
        }

        var view = await BeginAsync(key.Name, key.store, key.Item3);
        await kept.EndViewAsync(view, now);
        _asked[key] = new(view) { At = now, WrittenAt = now };
        foreach (var (old, of) in _asked)
        {
            if (now - of.At > Pause)
            {
                _asked.TryRemove(old, out _);
            }
        }
    }

    private async Task<Guid> BeginAsync(string who, StoreId store, string origin)
    {
        var view = new PositionView { Id = Guid.NewGuid(), Store = store, Who = who, Origin = origin, BeganAt = time.GetUtcNow() };
        await kept.BeginViewAsync(view);
        return view.Id;
    }

    private async Task EndAsync(Guid view)
    {
        try
        {
            await kept.EndViewAsync(view, time.GetUtcNow());
        }
        catch (Exception error)
        {
            // The log shows a view without an end.
            EndNotLogged(error);
        }
    }

    [LoggerMessage(EventId = 6032, Level = LogLevel.Warning, Message = "The end of a view of positions was not logged.")]
    private partial void EndNotLogged(Exception error);

    private sealed class Asked(Guid view)
    {
        public Guid View => view;

        public DateTimeOffset At { get; set; }

        public DateTimeOffset WrittenAt { get; set; }
    }

    private sealed class End(PositionLog log, Guid view) : IDisposable
    {
        public void Dispose() => _ = log.EndAsync(view);
    }
}
