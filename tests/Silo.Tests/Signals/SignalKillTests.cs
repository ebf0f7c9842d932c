using System.Diagnostics;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Signals;

/// <summary>A real silo, killed again and again between the record of signals and their delivery.</summary>
public sealed class SignalKillTests
{
    private const int Kills = 3;
    private const int StoresOfARun = 2;

    // Ten times what it takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Kills_lose_no_signal_and_repeat_none_without_its_mark()
    {
        using var stores = new TemporaryFolder();
        using var data = new TemporaryFolder();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await BrokerListener.StartAsync(broker);
        var (port, latePort) = (FreePorts.Take(), FreePorts.Take());
        await using var receiver = await SlowReceiver.StartAsync(port);
        SlowReceiver? late = null;
        var random = new Random(20261122);
        receiver.Delay = post => post.Webhook == "slow" ? TimeSpan.FromSeconds(random.NextDouble() * 0.9) : TimeSpan.Zero;
        var record = new SignalRecord(data.Path);
        SignalStore[] all = [.. Enumerable.Range(1, Kills * StoresOfARun).Select(number => new SignalStore($"store-{number}", http))];
        Array.ForEach(all, store => store.Write(stores, new($"http://127.0.0.1:{port}/"), new($"http://127.0.0.1:{latePort}/")));
        long unposted = 0, unpublished = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var silo = await StartAsync(stores, data, broker);

            // Signals of stores that begin anew wait until the cameras have seen who is there, so each run has stores of its own.
            var fed = all[(kill * StoresOfARun)..((kill + 1) * StoresOfARun)];
            var before = (await record.SignalsAsync()).Count;
            if (kill == 0)
            {
                // The broker hears nothing of the first stores before the kill.
                await broker.HangAsync();
            }

            await FeedUntilAsync(fed, silo, async () => receiver.Waiting > 0 && (await record.SignalsAsync()).Count > before);
            var moment = TimeSpan.FromSeconds(random.NextDouble() * 1.5);
            var began = Stopwatch.GetTimestamp();
            await FeedUntilAsync(fed, silo, () => Task.FromResult(Stopwatch.GetElapsedTime(began) > moment));
            if (kill == 2)
            {
                await broker.HangAsync();
                await FeedUntilAsync(fed, silo, async () => await record.PendingPublicationsAsync() > 0);
            }

            silo.Kill();
            unposted += await record.PendingPostsAsync();
            unpublished += await record.PendingPublicationsAsync();
            await broker.GoOnAsync();
            if (kill == 1)
            {
                late = await SlowReceiver.StartAsync(latePort);
            }
        }

        receiver.Delay = static _ => TimeSpan.Zero;
        await using var last = await StartAsync(stores, data, broker);
        await UntilAsync(async () => await record.PendingPostsAsync() + await record.PendingPublicationsAsync() == 0, last);
        await using var lateReceiver = late!;
        var signals = await record.SignalsAsync();
        SlowReceiver.Post[] posts = [.. receiver.Posts, .. lateReceiver.Posts];
        foreach (var webhook in SignalStore.Webhooks)
        {
            CheckPosts(signals, [.. posts.Where(post => post.Webhook == webhook)]);
        }

        await UntilAsync(() => Task.FromResult(signals.TrueForAll(signal => listener.Messages.Any(message => message.Id == signal.Id))), last);
        CheckMessages(signals, listener.Messages);

        var repeatedPosts = posts.Count(static post => post.Attempt > 1);
        var repeatedMessages = listener.Messages.Count(static message => message.IsRepeated);
        Assert.True(unposted > 0 && unpublished > 0 && repeatedPosts > 0 && repeatedMessages > 0, "No kill hit a signal on its way.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {signals.Count} signals, {unposted} posts and {unpublished} publications on their way at the kills, "
            + $"{posts.Length} posts of which {repeatedPosts} repetitions, {listener.Messages.Count} publications of which {repeatedMessages} marked");
    }

    private static Task<SiloProcess> StartAsync(TemporaryFolder stores, TemporaryFolder data, MosquittoBroker broker) => SiloProcess.StartAsync(
        new Dictionary<string, string>
        {
            [SignalStore.SecretVariable] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            ["Mqtt__Host"] = "127.0.0.1",
            ["Mqtt__Port"] = $"{broker.Port}",
            ["Mqtt__Tls"] = "false",
            ["Mqtt__Name"] = "shop",
        },
        "--store", stores.Path, "--data", data.Path);

    /// <summary>Each webhook had every signal, in order, and again only as the same signal with a higher number of the attempt.</summary>
    private static void CheckPosts(List<(string Store, long Sequence, string Id)> signals, SlowReceiver.Post[] posts)
    {
        foreach (var store in signals.GroupBy(static signal => signal.Store))
        {
            var own = posts.Where(post => post.Store == store.Key).ToArray();
            Assert.Equal(store.Select(static signal => signal.Sequence), own.Select(static post => post.Sequence).Distinct());
            Assert.Equal(own.Select(static post => post.Sequence).Order(), own.Select(static post => post.Sequence));
            foreach (var (_, sequence, id) in store)
            {
                var same = own.Where(post => post.Sequence == sequence).ToArray();
                Assert.All(same, post => Assert.Equal((id, same[0].Data), (post.Id, post.Data)));
                Assert.Equal(same.Select(static post => post.Attempt).Distinct().Order(), same.Select(static post => post.Attempt));
            }
        }
    }

    /// <summary>The broker had every signal, each for the first time in order, and again only with its mark.</summary>
    private static void CheckMessages(List<(string Store, long Sequence, string Id)> signals, IReadOnlyList<BrokerListener.Message> messages)
    {
        foreach (var store in signals.GroupBy(static signal => signal.Store))
        {
            var own = messages.Where(message => message.Store == store.Key).ToArray();
            Assert.Equal(store.Select(static signal => signal.Id), own.Select(static message => message.Id).Distinct());
            Assert.All(
                own.Index().Where(each => own[..each.Index].Any(earlier => earlier.Id == each.Item.Id)), static each => Assert.True(each.Item.IsRepeated));
        }
    }

    private static async Task FeedUntilAsync(SignalStore[] stores, SiloProcess silo, Func<Task<bool>> condition)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await UntilAsync(
            async () =>
            {
                await Task.WhenAll(stores.Select(store => store.StepAsync(silo)));
                await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
                return await condition();
            },
            silo);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, SiloProcess silo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"The silo got stuck:\n{silo.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
