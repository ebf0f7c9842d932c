namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Tells what a floor counted from all else of its kind that it ever counts, so that what is told twice counts once.
/// Nothing leads from it to a shopper's id.
/// </summary>
/// <param name="Epoch">The run of the floor that counted it; a later run has a higher one.</param>
/// <param name="Number">Counts within the epoch, from 1.</param>
public readonly record struct FloorNumber(long Epoch, long Number);
