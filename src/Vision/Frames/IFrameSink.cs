namespace StoreTracking.Vision.Frames;

/// <summary>Takes frames as they come. It never blocks a live camera: a newer frame replaces one that still waits.</summary>
public interface IFrameSink
{
    /// <summary>Takes ownership of a frame; it may drop the one that waited before.</summary>
    void Offer(Frame frame);

    /// <summary>Waits until a frame could be offered without dropping another: for recordings read faster than real time.</summary>
    ValueTask WaitUntilFreeAsync(CancellationToken cancellationToken);
}
