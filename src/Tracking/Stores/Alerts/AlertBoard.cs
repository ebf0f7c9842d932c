using System.Collections.Immutable;

namespace StoreTracking.Tracking.Stores.Alerts;

/// <summary>The alerts of a store.</summary>
internal sealed class AlertBoard(ImmutableArray<AlertRule> rules, TimeSpan patience)
{
    private readonly AlertWatch[] _watches = [.. rules.Select(rule => new AlertWatch(rule))];

    /// <summary>The alerts, in the order of the layout.</summary>
    public ImmutableArray<AlertView> View => [.. _watches.Select(watch => watch.View)];

    /// <summary>Takes the newest values.</summary>
    /// <returns>Whether any alert was raised or cleared.</returns>
    public bool Observe(Func<AlertRule, double> measure, DateTimeOffset now)
    {
        var hasChanged = false;
        foreach (var watch in _watches)
        {
            hasChanged |= watch.Observe(measure(watch.Rule), now);
        }

        return hasChanged;
    }

    /// <summary>An alert; null where there is none of that id.</summary>
    public AlertView? Find(string id) => Of(id)?.View;

    /// <inheritdoc cref="AlertWatch.Acknowledge" />
    public bool Acknowledge(string id, DateTimeOffset at) => Of(id)?.Acknowledge(at) ?? false;

    /// <summary>
    /// Goes on with alerts as they were. They are believed for a while: whoever begins anew sees an empty store first, and an
    /// alert that cleared on that would come back as a new one. An alert that exists no longer is left out.
    /// </summary>
    public void Resume(IEnumerable<AlertView> before, DateTimeOffset now)
    {
        foreach (var alert in before)
        {
            Of(alert.Id)?.Resume(alert, now + patience);
        }
    }

    private AlertWatch? Of(string id) => Array.Find(_watches, watch => watch.Rule.Id == id);
}
