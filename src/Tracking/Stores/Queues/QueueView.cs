using StoreTracking.Tracking.Anonymity;

namespace StoreTracking.Tracking.Stores.Queues;

/// <summary>A queue at one moment.</summary>
/// <param name="Zone">The id of its zone.</param>
/// <param name="Length">How many people stand in it, those who are being served included.</param>
/// <param name="Waited">How many left it on this day, and how long they had stood in it.</param>
/// <param name="Expected">How long whoever joins now will stand in it; null while nobody has left it lately.</param>
public readonly record struct QueueView(string Zone, int Length, CrowdDwell Waited, TimeSpan? Expected);
