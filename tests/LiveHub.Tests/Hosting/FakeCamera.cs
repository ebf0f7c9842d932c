using System.Collections.Concurrent;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A camera grain that keeps what is pushed.</summary>
internal sealed class FakeCamera : ICameraGrain
{
    public ConcurrentQueue<byte[]> Pushed { get; } = [];

    public Exception? Failure { get; set; }

    public FrameRefusal? Refusal { get; set; }

    public Task<FrameRefusal?> Push(byte[] jpeg)
    {
        if (Failure is { } failure)
        {
            return Task.FromException<FrameRefusal?>(failure);
        }

        if (Refusal is null)
        {
            // It is overwritten once the camera has taken it.
            Pushed.Enqueue([.. jpeg]);
        }

        return Task.FromResult(Refusal);
    }

    public ConcurrentQueue<PushedPositions> Observed { get; } = [];

    public Task Observe(PushedPositions moment)
    {
        Observed.Enqueue(moment);
        return Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }

    public Task EnsureRunning() => throw new NotSupportedException();
}
