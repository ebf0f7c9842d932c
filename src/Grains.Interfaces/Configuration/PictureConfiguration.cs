namespace StoreTracking.Grains.Interfaces;

/// <summary>A picture of a floor's plan, and where it lies.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PictureConfiguration")]
public sealed record PictureConfiguration
{
    /// <summary>What <see cref="File"/> begins with where the picture was uploaded.</summary>
    public const string Upload = "upload:";

    /// <summary>A PNG or JPEG file (a relative path starts at the store's file), or the name that an upload was given.</summary>
    [Id(0)]
    public required string File { get; init; }

    /// <summary>Where the picture's lower-left corner lies on the plan.</summary>
    [Id(1)]
    public required PlanPoint Min { get; init; }

    /// <summary>How wide the picture is on the plan, in metres: its scale. Its height follows from its shape.</summary>
    [Id(2)]
    public required double Width { get; init; }
}
