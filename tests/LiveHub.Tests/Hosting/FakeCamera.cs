using System.Collections.Concurrent;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A camera grain that keeps what is pushed.</summary>
internal sealed class FakeCamera : ICameraGrain
{
    public ConcurrentQueue<byte[]> Pushed { get; } = [];

    public Exception? Failure { get; set; }

    public Task Push(byte[] jpeg)
    {
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        Pushed.Enqueue(jpeg);
        return Task.CompletedTask;
    }

    public Task EnsureRunning() => throw new NotSupportedException();

    public Task<CameraStatus> GetStatus() => throw new NotSupportedException();
}
