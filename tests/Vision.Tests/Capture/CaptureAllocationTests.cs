using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Testing;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

[CollectionDefinition(nameof(CaptureAllocationTests), DisableParallelization = true)]
[Collection(nameof(CaptureAllocationTests))]
public sealed class CaptureAllocationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task From_the_decoder_to_the_slot_a_frame_allocates_next_to_nothing()
    {
        const int Windows = 6;
        const int Frames = 200;
        var clip = Assets.Path("videos", "one-by-one-person-detection.mp4");
        var options = new FrameSourceOptions { Kind = FrameSourceKind.File, Location = clip, Fit = new(416, 416) };
        using var slot = new LatestFrameSlot(dropsWhenBusy: false);
        await using var capture = new CameraCapture(
            "till", () => FrameSources.Open(options, TimeProvider.System), slot, new(), TimeProvider.System, new Random(7), NullLogger.Instance);
        capture.Start();

        var patience = Patience.Token;
        var perFrame = double.MaxValue;
        for (var window = 0; window < Windows; window++)
        {
            // The whole process is counted, since a frame crosses threads; what else it does falls into some windows only.
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var number = 0; number < Frames; number++)
            {
                using var frame = await slot.TakeAsync(patience);
            }

            perFrame = Math.Min(perFrame, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Frames);
        }

        output.WriteLine($"{perFrame:0.0} bytes a frame");

        // About 160 bytes of waiting calls' state where the reader waits for each frame; a frame itself has 291,000.
        // Without optimisation the compiler makes every asynchronous call's state an object.
#if DEBUG
        const double Bound = 4096;
#else
        const double Bound = 512;
#endif
        Assert.True(perFrame < Bound, $"{perFrame:0.0} bytes a frame");
    }
}
