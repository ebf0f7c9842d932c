using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

/// <summary>A capture whose changes of state a test awaits one by one, and a sink that keeps the numbers of its frames.</summary>
internal sealed class CaptureBench : IFrameSink, IAsyncDisposable
{
    private readonly Channel<CaptureHealth> _changes = Channel.CreateUnbounded<CaptureHealth>();
    private readonly Channel<long> _frames = Channel.CreateUnbounded<long>();

    public CaptureBench(TimeProvider time, CaptureOptions options, Func<int, IFrameSource> open)
    {
        var tries = 0;
        Capture = new CameraCapture("till", () => open(tries++), this, options, time, new Random(7), NullLogger.Instance);
        Capture.Changed += health => _changes.Writer.TryWrite(health);
    }

    public CameraCapture Capture { get; }

    public async Task<CaptureHealth> NextAsync(CaptureState expected)
    {
        var health = await _changes.Reader.ReadAsync(Patience.Token);
        Assert.Equal(expected, health.State);
        return health;
    }

    public ValueTask<long> FrameAsync() => _frames.Reader.ReadAsync(Patience.Token);

    public void Offer(Frame frame)
    {
        _frames.Writer.TryWrite(frame.Sequence);
        frame.Dispose();
    }

    public ValueTask WaitUntilFreeAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Capture.DisposeAsync();
}
