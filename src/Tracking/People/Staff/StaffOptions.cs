using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.People.Staff;

/// <summary>By what a person is taken for staff, for the rest of the visit.</summary>
public sealed record StaffOptions
{
    /// <summary>How long a person must have been in staff-only zones, all times together. Default 60 s: customers stray in and turn round.</summary>
    public TimeSpan ZoneTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a visit must last. Default 4 h, about half a shift and longer than people shop.</summary>
    public TimeSpan PresenceTime { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The mean likeness of the clothes to an enrolled uniform, 0 to 1, from which on they count. Default 0.8.</summary>
    public double UniformLikeness { get; init; } = 0.8;

    /// <summary>How often the clothes must have been compared. Default 20: one look in bad light says little.</summary>
    public int UniformLooks { get; init; } = 20;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(ZoneTime);
        OptionCheck.Positive(PresenceTime);
        OptionCheck.NotNegative(UniformLikeness);
        OptionCheck.AtLeast(UniformLooks, 1);
    }
}
