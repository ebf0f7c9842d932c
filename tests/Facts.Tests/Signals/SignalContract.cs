namespace StoreTracking.Facts.Tests;

/// <summary>What holds of signals and their delivery in any database.</summary>
public abstract class SignalContract : DatabaseContract
{
    private const string Hook = "signage";

    private static readonly StoreId Other = new("other");

    [Fact]
    public async Task A_signal_is_read_as_it_was_recorded_and_numbered_within_its_store()
    {
        var first = await AppendAsync(Make("music.tempo", "calm"));
        var second = await AppendAsync(Make("signage.scene", null) with { Zone = "till", Reading = null, Measure = SignalMeasure.QueueWait });
        var others = await AppendAsync(Make("music.tempo", "calm") with { Store = Other });

        Assert.Equal((1, 2, 1), (first!.Sequence, second!.Sequence, others!.Sequence));
        Assert.Equal(3, new[] { first.Id, second.Id, others.Id }.Distinct().Count());
        Assert.Equal([first, second], await AfterAsync(0));
        Assert.Equal([second], await AfterAsync(1));
        Assert.Equal([first, second], await CurrentAsync());
        Assert.Equal(
            [(Sample.Store, 2), (Other, 1)],
            (await Facts.Signals.ReadNewestAsync(TestContext.Current.CancellationToken)).OrderBy(static newest => newest.Store.Value));
    }

    [Fact]
    public async Task A_signal_that_builds_on_another_than_the_last_is_refused()
    {
        var first = await AppendAsync(Make("music.tempo", "calm"));

        Assert.Null(await AppendAsync(Make("music.tempo", "lively"), after: 0, Hook));
        var second = await AppendAsync(Make("music.tempo", "lively"), after: first!.Sequence);

        Assert.Equal([second!], await CurrentAsync());
        Assert.Equal([first, second!], await AfterAsync(0));
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Whoever_waits_for_a_store_is_woken_by_its_signals_alone()
    {
        var waiting = Facts.News.WaitAsync(Sample.Store, 0, TestContext.Current.CancellationToken);

        await AppendAsync(Make("music.tempo", "calm") with { Store = Other });
        Assert.False(waiting.IsCompleted);
        await AppendAsync(Make("music.tempo", "calm"));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_current_values_outlast_the_signals_that_are_kept()
    {
        var calm = await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook);
        var busy = await AppendAsync(Make("signage.scene", "busy"), after: 0, Hook);
        Facts.Clock.Advance(new FactOptions().KeepFacts + TimeSpan.FromMinutes(1));

        Assert.Equal(4, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal([calm!, busy!], await CurrentAsync());
        Assert.Equal([busy!], await AfterAsync(1));
        Assert.Empty(await DeliveriesAsync());
        Assert.Equal(3, (await AppendAsync(Make("music.tempo", "lively"), after: 1))!.Sequence);
    }

    [Fact]
    public async Task A_queue_gives_its_first_delivery_to_one_at_a_time()
    {
        var first = await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook);
        await AppendAsync(Make("signage.scene", "busy"), after: 0, Hook);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync()));

        var claimed = Assert.Single(claims, static claim => claim is not null)!;
        Assert.Equal((first!, 1, 0, "signage.1"), (claimed.Signal, claimed.Attempts, claimed.Failures, claimed.Id));
        Assert.Empty(await DueAsync());

        await Facts.Deliveries.SucceedAsync(claimed);
        Assert.Equal([(Sample.Store, Hook)], await DueAsync());
        Assert.Equal(2, (await ClaimAsync())!.Signal.Sequence);
    }

    [Fact]
    public async Task A_failed_delivery_holds_up_its_own_queue_until_it_is_due_again_or_laid_aside()
    {
        await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook, "other");
        await AppendAsync(Make("signage.scene", "busy"), after: 0, Hook);
        await Facts.Deliveries.FailAsync((await ClaimAsync())!, "it said 500", Facts.Clock.GetUtcNow().AddSeconds(5));
        Assert.Null(await ClaimAsync());
        Assert.Equal("other", Assert.Single(await DueAsync()).Webhook);

        Facts.Clock.Advance(TimeSpan.FromSeconds(5));
        var again = await ClaimAsync();
        Assert.Equal((1, 2, 1, "it said 500"), (again!.Signal.Sequence, again.Attempts, again.Failures, again.Error));
        await Facts.Deliveries.FailAsync(again, "it said 500", nextAt: null);

        Assert.Equal(2, (await ClaimAsync())!.Signal.Sequence);
        var dead = Assert.Single(await Facts.Deliveries.ListAsync(Sample.Store, DeliveryState.Dead, 10, TestContext.Current.CancellationToken));
        Assert.Equal((1, 2), (dead.Signal.Sequence, dead.Failures));
    }

    [Fact]
    public async Task A_claim_that_ran_out_goes_to_another_and_its_outcome_counts_no_longer()
    {
        await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook);
        var lost = await ClaimAsync();
        Facts.Clock.Advance(TimeSpan.FromSeconds(30));

        var claimed = await ClaimAsync();
        await Facts.Deliveries.FailAsync(lost!, "too late", nextAt: null);

        Assert.Equal(2, claimed!.Attempts);
        Assert.Equal(DeliveryState.Pending, Assert.Single(await DeliveriesAsync()).State);
        await Facts.Deliveries.SucceedAsync(claimed);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await DeliveriesAsync()).State);
    }

    [Fact]
    public async Task A_delivery_that_is_replayed_counts_its_attempts_on_and_its_failures_anew()
    {
        await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook);
        await Facts.Deliveries.FailAsync((await ClaimAsync())!, "it said 500", nextAt: null);

        var replayed = await Facts.Deliveries.ReplayAsync(Sample.Store, Hook, 1, Facts.Clock.GetUtcNow());

        Assert.Equal((DeliveryState.Pending, 1, 0), (replayed!.State, replayed.Attempts, replayed.Failures));
        Assert.Equal(2, (await ClaimAsync())!.Attempts);
        Assert.Null(await Facts.Deliveries.ReplayAsync(Sample.Store, Hook, 9, Facts.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_waits_for_a_webhook_that_is_gone_is_laid_aside()
    {
        await AppendAsync(Make("music.tempo", "calm"), after: 0, Hook);

        await Facts.Deliveries.AbandonAsync(Sample.Store, Hook, "no such webhook");

        Assert.Empty(await DueAsync());
        Assert.Equal((DeliveryState.Dead, "no such webhook"), Assert.Single(await DeliveriesAsync()) is { } left ? (left.State, left.Error) : default);
    }

    [Fact]
    public async Task A_cursor_belongs_to_one_process_until_its_time_runs_out()
    {
        Assert.Equal(0, await HoldAsync("one"));
        await Facts.Cursors.AdvanceAsync(Sample.Store, "mqtt", "one", 7);
        Assert.Null(await HoldAsync("two"));
        Assert.Equal(7, await HoldAsync("one"));

        Facts.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(7, await HoldAsync("two"));
        await Facts.Cursors.AdvanceAsync(Sample.Store, "mqtt", "one", 9);
        Assert.Equal(7, await HoldAsync("two"));

        await Facts.Cursors.ReleaseAsync("mqtt", "two");
        Assert.Equal(7, await HoldAsync("one"));
    }

    [Fact]
    public async Task A_cursor_begins_with_what_is_recorded_from_then_on()
    {
        await AppendAsync(Make("music.tempo", "calm"));
        await Facts.Cursors.BeginAsync(Sample.Store, "mqtt");
        await AppendAsync(Make("music.tempo", "lively"), after: 1);
        await Facts.Cursors.BeginAsync(Sample.Store, "mqtt");

        Assert.Equal(1, await HoldAsync("one"));
        await Facts.Cursors.AdvanceAsync(Sample.Store, "mqtt", "one", 2);
        await Facts.Cursors.BeginAsync(Sample.Store, "mqtt");
        Assert.Equal(2, await HoldAsync("one"));
    }

    private static Signal Make(string name, string? value) => new()
    {
        Store = Sample.Store,
        Name = name,
        Value = value,
        Previous = "before",
        Measure = SignalMeasure.Energy,
        Reading = 0.25,
        At = Sample.Noon,
    };

    private Task<Signal?> AppendAsync(Signal signal, long after = 0, params string[] webhooks) =>
        Facts.Signals.AppendAsync(signal, after, webhooks);

    private Task<SignalDelivery?> ClaimAsync() =>
        Facts.Deliveries.ClaimAsync(Sample.Store, Hook, Facts.Clock.GetUtcNow(), Facts.Clock.GetUtcNow().AddSeconds(20));

    private Task<long?> HoldAsync(string owner) =>
        Facts.Cursors.HoldAsync(Sample.Store, "mqtt", owner, Facts.Clock.GetUtcNow(), Facts.Clock.GetUtcNow().AddSeconds(10));

    private Task<IReadOnlyList<Signal>> CurrentAsync() => Facts.Signals.ReadCurrentAsync(Sample.Store, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Signal>> AfterAsync(long sequence) =>
        Facts.Signals.ReadAfterAsync(Sample.Store, sequence, 100, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<(StoreId Store, string Webhook)>> DueAsync() =>
        Facts.Deliveries.ReadDueAsync(Facts.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<SignalDelivery>> DeliveriesAsync() =>
        Facts.Deliveries.ListAsync(Sample.Store, null, 100, TestContext.Current.CancellationToken);
}
