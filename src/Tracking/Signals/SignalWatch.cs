namespace StoreTracking.Tracking.Signals;

/// <summary>
/// One signal: levels with hysteresis, and a least time between two changes. What it finds is only proposed; whoever asks
/// records the change and accepts it then, so that a value that could not be recorded is proposed again.
/// </summary>
/// <param name="rule">What the signal says when.</param>
/// <param name="clock">The store's time zone.</param>
public sealed class SignalWatch(SignalRule rule, TimeZoneInfo clock)
{
    private DateTimeOffset _settledUntil = DateTimeOffset.MinValue;

    /// <summary>What the signal says when.</summary>
    public SignalRule Rule => rule;

    /// <summary>The value; null where the signal says nothing.</summary>
    public string? Value { get; private set; }

    /// <summary>What the signal should change to.</summary>
    /// <param name="reading">What is measured; null where that is unknown.</param>
    /// <param name="now">The time.</param>
    /// <returns>The change; null where there is none, or none yet.</returns>
    public SignalChange? Propose(double? reading, DateTimeOffset now)
    {
        if (now < _settledUntil)
        {
            return null;
        }

        var value = IsOutside(now) ? rule.Hours!.Outside : reading is { } known ? ValueAt(LevelAt(known)) : Value;
        return value == Value ? null : new(rule, value, Value, reading, now);
    }

    /// <summary>Takes over a change that was proposed.</summary>
    public void Accept(SignalChange change)
    {
        Value = change.Value;
        _settledUntil = change.At + rule.Hold;
    }

    /// <summary>Goes on with the value of before, and keeps it until a time, whatever is measured.</summary>
    public void Resume(string? value, DateTimeOffset until) => (Value, _settledUntil) = (value, until);

    private bool IsOutside(DateTimeOffset now) =>
        rule.Hours is { } hours && !hours.Contains(TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(now, clock).TimeOfDay));

    /// <summary>The level of a reading, -1 below all: as far up as its levels hold, as far down as they end.</summary>
    private int LevelAt(double reading)
    {
        var level = CurrentLevel();
        while (level + 1 < rule.Levels.Length && reading >= rule.Levels[level + 1].Above)
        {
            level++;
        }

        while (level >= 0 && reading < rule.Levels[level].ClearBelow)
        {
            level--;
        }

        return level;
    }

    private int CurrentLevel()
    {
        for (var level = 0; level < rule.Levels.Length; level++)
        {
            if (rule.Levels[level].Value == Value)
            {
                return level;
            }
        }

        return -1;
    }

    private string ValueAt(int level) => level < 0 ? rule.Otherwise : rule.Levels[level].Value;
}
