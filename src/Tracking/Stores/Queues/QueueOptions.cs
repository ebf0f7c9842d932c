using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Stores.Queues;

/// <summary>Who queues, and how waits are estimated.</summary>
public sealed record QueueOptions
{
    /// <summary>How long a person must keep to one place in the zone to have joined the queue. Default 3 s; who walks through does not stand that long.</summary>
    public TimeSpan JoinTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How far that place reaches, in metres. Default 0.8 m, about the distance between people in a queue.</summary>
    public double PlaceMetres { get; init; } = 0.8;

    /// <summary>How long a person must be out of the zone to have left. Default 2 s.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long what was learnt of the pace of service counts half. Default 10 min.</summary>
    public TimeSpan PaceHalfLife { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The most people in a zone who are followed; more are left out. Default 256.</summary>
    public int MaximumPeople { get; init; } = 256;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.NotNegative(JoinTime);
        OptionCheck.Positive(PlaceMetres);
        OptionCheck.NotNegative(LeaveTime);
        OptionCheck.Positive(PaceHalfLife);
        OptionCheck.AtLeast(MaximumPeople, 1);
    }
}
