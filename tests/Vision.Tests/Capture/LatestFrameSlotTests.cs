using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

public sealed class LatestFrameSlotTests
{
    private readonly FramePool _pool = new(new(4, 2));

    [Fact]
    public async Task The_newest_frame_wins_and_the_older_goes_back_to_its_pool()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: true);
        var (older, newer) = (_pool.Rent(), _pool.Rent());
        slot.Offer(older);
        slot.Offer(newer);
        Assert.Equal(1, slot.Dropped);
        Assert.Same(older, _pool.Rent());
        Assert.Same(newer, await slot.TakeAsync(Patience.Token));
        Assert.Null(slot.TryTake());
    }

    [Fact]
    public async Task A_reader_waits_for_the_next_frame()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: true);
        var take = slot.TakeAsync(Patience.Token).AsTask();
        Assert.False(take.IsCompleted);
        var frame = _pool.Rent();
        slot.Offer(frame);
        Assert.Same(frame, await take);
    }

    [Fact]
    public async Task A_cancelled_wait_does_not_disturb_the_next()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: true);
        using var cancel = new CancellationTokenSource();
        var take = slot.TakeAsync(cancel.Token).AsTask();
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await take);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await slot.TakeAsync(cancel.Token));
        slot.Offer(_pool.Rent());
        (await slot.TakeAsync(Patience.Token)).Dispose();
    }

    [Fact]
    public async Task A_slot_for_recordings_is_free_only_when_its_frame_was_taken()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: false);
        Assert.True(slot.WaitUntilFreeAsync(Patience.Token).AsTask().IsCompletedSuccessfully);
        slot.Offer(_pool.Rent());
        var free = slot.WaitUntilFreeAsync(Patience.Token).AsTask();
        Assert.False(free.IsCompleted);
        slot.TryTake()!.Dispose();
        await free;
    }

    [Fact]
    public void A_slot_for_live_sources_never_lets_anybody_wait()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: true);
        slot.Offer(_pool.Rent());
        Assert.True(slot.WaitUntilFreeAsync(Patience.Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_disposed_slot_gives_frames_back_and_ends_its_waiters()
    {
        var slot = new LatestFrameSlot(dropsWhenBusy: false);
        var take = slot.TakeAsync(Patience.Token).AsTask();
        slot.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await take);
        var frame = _pool.Rent();
        slot.Offer(frame);
        Assert.Same(frame, _pool.Rent());
        Assert.True(slot.WaitUntilFreeAsync(Patience.Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Two_threads_pass_every_frame_once()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: false);
        const int Count = 20_000;
        var writer = Task.Run(async () =>
        {
            for (var number = 0; number < Count; number++)
            {
                var frame = _pool.Rent();
                frame.Sequence = number;
                await slot.WaitUntilFreeAsync(Patience.Token);
                slot.Offer(frame);
            }
        });
        for (var number = 0; number < Count; number++)
        {
            using var frame = await slot.TakeAsync(Patience.Token);
            Assert.Equal(number, frame.Sequence);
        }

        await writer;
        Assert.Equal(0, slot.Dropped);
    }
}
