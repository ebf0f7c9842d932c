using System.Globalization;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts;
using StoreTracking.Tracking.Signals;

namespace StoreTracking.Grains.Stores.Signals;

/// <summary>
/// The signals of one store. A change is recorded, with the webhooks that are to get it, before it counts; while the disk is
/// waited for, nothing else is proposed. A change that could not be recorded is found again with the next reading.
/// </summary>
internal sealed partial class StoreSignals(ISignalStore record, StoreId store, ILogger logger)
{
    // Whoever begins anew sees an empty store first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Signal> _last = new(StringComparer.Ordinal);
    private StoreConfiguration _configuration = null!;
    private SignalWatch[]? _watches;
    private Task _writing = Task.CompletedTask;
    private DateTimeOffset _believedUntil;
    private bool _failed;

    /// <summary>Goes on with the values that were recorded last.</summary>
    public async Task ResumeAsync(StoreConfiguration configuration, DateTimeOffset now, CancellationToken cancellation)
    {
        _believedUntil = now + Patience;
        await ReadAsync(cancellation);
        Configure(configuration);
    }

    /// <summary>Takes over rules that were changed while the store runs; values stay as they are.</summary>
    public void Configure(StoreConfiguration configuration) => (_configuration, _watches) = (configuration, null);

    /// <summary>Takes a reading of the store; what changes by it is recorded behind.</summary>
    public void Observe(StoreLive live, DateTimeOffset now)
    {
        if (!_writing.IsCompleted)
        {
            return;
        }

        List<(SignalWatch Watch, SignalChange Change)>? changes = null;
        foreach (var watch in _watches ??= MakeWatches())
        {
            if (watch.Propose(SignalReadings.Of(watch.Rule, live), now) is { } change)
            {
                (changes ??= []).Add((watch, change));
            }
        }

        if (changes is not null)
        {
            _writing = WriteAsync(changes);
        }
    }

    /// <summary>Waits for what is being recorded.</summary>
    public Task FlushAsync() => _writing;

    private async Task WriteAsync(List<(SignalWatch Watch, SignalChange Change)> changes)
    {
        try
        {
            foreach (var (watch, change) in changes)
            {
                await WriteAsync(watch, change);
            }

            _failed = false;
        }
        catch (Exception error)
        {
            // Said once per outage.
            if (!_failed)
            {
                SignalsWereNotRecorded(store, error);
            }

            _failed = true;
        }
    }

    private async Task WriteAsync(SignalWatch watch, SignalChange change)
    {
        var name = change.Rule.Name;
        var signal = await record.AppendAsync(
            ToSignal(change), _last.GetValueOrDefault(name)?.Sequence ?? 0,
            [.. _configuration.Webhooks.Where(webhook => webhook.Takes(name)).Select(static webhook => webhook.Id)]);
        if (signal is null)
        {
            // Another activation of the store has recorded one meanwhile, which is what everybody was told.
            await ReadAsync(CancellationToken.None);
            Resume(watch);
            return;
        }

        _last[name] = signal;
        watch.Accept(change);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        foreach (var signal in await record.ReadCurrentAsync(store, cancellation))
        {
            _last[signal.Name] = signal;
        }
    }

    private SignalWatch[] MakeWatches()
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(_configuration.TimeZone);
        SignalWatch[] watches = [.. _configuration.Signals.Select(signal => new SignalWatch(ToRule(signal), clock))];
        Array.ForEach(watches, Resume);
        return watches;
    }

    private void Resume(SignalWatch watch)
    {
        if (_last.TryGetValue(watch.Rule.Name, out var last))
        {
            var held = last.At + watch.Rule.Hold;
            watch.Resume(last.Value, held > _believedUntil ? held : _believedUntil);
        }
    }

    private Signal ToSignal(SignalChange change) => new()
    {
        Store = store,
        Name = change.Rule.Name,
        Value = change.Value,
        Previous = change.Previous,
        Measure = (Interfaces.SignalMeasure)change.Rule.Measure,
        Zone = change.Rule.Zone,
        Reading = change.Reading,
        At = DateTimeOffset.FromUnixTimeMilliseconds(change.At.ToUnixTimeMilliseconds()),
    };

    private static SignalRule ToRule(SignalConfiguration signal) => new()
    {
        Name = signal.Name,
        Measure = (Tracking.Signals.SignalMeasure)signal.Measure,
        Zone = signal.Zone,
        Levels = [.. signal.Levels.Select(static level => new SignalLevel(level.Above, level.ClearBelow, level.Value))],
        Otherwise = signal.Otherwise,
        Hold = TimeSpan.FromSeconds(signal.HoldSeconds),
        Hours = signal.Hours is { } hours ? new(ToTime(hours.From), ToTime(hours.To), hours.Outside) : null,
    };

    private static TimeOnly ToTime(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    [LoggerMessage(504, LogLevel.Warning, "Signals of the store {Store} could not be recorded; they are tried again and again")]
    private partial void SignalsWereNotRecorded(StoreId store, Exception error);
}
