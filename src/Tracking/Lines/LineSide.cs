namespace StoreTracking.Tracking.Lines;

/// <summary>On which side of a line a track has settled.</summary>
internal enum LineSide
{
    /// <summary>Not settled yet.</summary>
    Unknown,

    /// <summary>Outside.</summary>
    Outside,

    /// <summary>Inside.</summary>
    Inside,
}
