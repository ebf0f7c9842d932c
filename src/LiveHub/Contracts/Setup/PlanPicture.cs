using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A picture that was uploaded for a floor's plan. It shows once a configuration names it.</summary>
public sealed record UploadedPicture
{
    /// <summary>What a configuration calls it, in the field <c>picture.file</c> of the floor.</summary>
    public required string File { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public required int Height { get; init; }
}

/// <summary>The picture that lies beneath a floor's plan.</summary>
public sealed record PlanPicture
{
    /// <summary>The floor's id.</summary>
    public required string Floor { get; init; }

    /// <summary>Its address; another one where the configuration is another one.</summary>
    public required string Url { get; init; }

    /// <summary>Where its lower-left corner lies on the plan, in metres.</summary>
    public required PlanPoint Min { get; init; }

    /// <summary>How wide it is on the plan, in metres; its height follows from its shape.</summary>
    public required double Width { get; init; }
}
