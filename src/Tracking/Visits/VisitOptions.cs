using StoreTracking.Tracking.Options;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Visits;

/// <summary>How a visit is followed.</summary>
public sealed record VisitOptions
{
    /// <summary>When the person is in a zone.</summary>
    public ZoneOptions Zones { get; init; } = new();

    /// <summary>When the person is engaged with a shelf.</summary>
    public EngagementOptions Engagements { get; init; } = new();

    /// <summary>How long positions are averaged before they count as steps. Default 1 s.</summary>
    public TimeSpan Smoothing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How far the averaged position must move before the way counts, in metres. Default 0.5 m.</summary>
    public double StepMetres { get; init; } = 0.5;

    /// <summary>How far apart the kept points of the path are at least, in metres. Default 0.5 m.</summary>
    public double PathSpacing { get; init; } = 0.5;

    /// <summary>The most points that a path keeps; at that number it is simplified. Default 256.</summary>
    public int MaximumPathPoints { get; init; } = 256;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        Zones.Validate();
        Engagements.Validate();
        OptionCheck.Positive(Smoothing);
        OptionCheck.Positive(StepMetres);
        OptionCheck.Positive(PathSpacing);
        OptionCheck.AtLeast(MaximumPathPoints, 8);
    }
}
