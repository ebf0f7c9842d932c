namespace StoreTracking.Tracking.Stores.Alerts;

/// <summary>
/// One alert with hysteresis in value and in time: between the two thresholds nothing changes, and beyond one only what stays
/// there. Raising and clearing are dated back to when the threshold was passed.
/// </summary>
internal sealed class AlertWatch(AlertRule rule)
{
    private DateTimeOffset? _beyondSince;
    private DateTimeOffset _believedUntil = DateTimeOffset.MinValue;

    public AlertRule Rule => rule;

    /// <summary>The alert as it is now.</summary>
    public AlertView View { get; private set; } = new(rule.Id, IsRaised: false, Since: null);

    /// <summary>Takes the newest value.</summary>
    /// <returns>Whether the alert was raised or cleared.</returns>
    public bool Observe(double value, DateTimeOffset now)
    {
        if (now < _believedUntil)
        {
            return false;
        }

        var isBeyond = View.IsRaised ? value <= rule.Clear : value >= rule.Raise;
        _beyondSince = isBeyond ? _beyondSince ?? now : null;
        if (_beyondSince is not { } since || now - since < rule.Hold)
        {
            return false;
        }

        _beyondSince = null;
        View = new(rule.Id, !View.IsRaised, since);
        return true;
    }

    /// <summary>Takes note that somebody sees to the alert. Raised again later, it is a new one.</summary>
    /// <returns>False where it is not raised, or was acknowledged before.</returns>
    public bool Acknowledge(DateTimeOffset at)
    {
        if (View is not { IsRaised: true, AcknowledgedAt: null })
        {
            return false;
        }

        View = View with { AcknowledgedAt = at };
        return true;
    }

    /// <summary>Goes on with an alert as it was, and believes it for a time, whatever the value.</summary>
    public void Resume(AlertView before, DateTimeOffset until) => (View, _believedUntil) = (before, until);
}
