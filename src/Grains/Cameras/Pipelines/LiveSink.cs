using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras;

/// <summary>A lane as a live camera sees it: always free, since a newer frame replaces the one that waits.</summary>
internal sealed class LiveSink(InferenceLane lane) : IFrameSink
{
    public void Offer(Frame frame) => lane.Offer(frame);

    public ValueTask WaitUntilFreeAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
