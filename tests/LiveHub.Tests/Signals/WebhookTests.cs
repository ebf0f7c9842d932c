using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task A_signal_is_posted_once_and_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));

        var signal = await host.SendAsync("calm", reading: 0.423);
        await Delivered(host, 1);

        var post = Assert.Single(receiver.Posts);
        Assert.Equal($"msg_{signal.Id:N}", post.Id);
        Assert.Equal("1", post.Attempt);
        Assert.InRange(long.Parse(post.Timestamp, null), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 60, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 60);
        Assert.True(IsSigned(post));
        Assert.False(IsSigned(post with { Body = [.. post.Body, (byte)' '] }));
        Assert.Equal(
            $$$"""{"type":"signal.changed","timestamp":"{{{SignalHost.At:yyyy-MM-ddTHH:mm:ss}}}+00:00","data":{"id":"{{{post.Id}}}","store":"main-street","sequence":1,"signal":"music.tempo","value":"calm","measure":"energy","reading":0.42,"at":"{{{SignalHost.At:yyyy-MM-ddTHH:mm:ss}}}+00:00"}}""",
            Encoding.UTF8.GetString(post.Body));
    }

    [Fact]
    public async Task A_number_of_fewer_than_five_people_does_not_leave()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));

        await host.SendAsync("calm", reading: 4, measure: SignalMeasure.Occupancy);
        await host.SendAsync("lively", reading: 5, measure: SignalMeasure.Occupancy);
        await Delivered(host, 2);

        Assert.Null(receiver.Posts[0].Json["data"]!["reading"]);
        Assert.Equal(5, (int)receiver.Posts[1].Json["data"]!["reading"]!);
    }

    [Fact]
    public async Task A_receiver_that_fails_and_then_works_gets_everything_in_order_and_each_repetition_is_marked()
    {
        await using var receiver = await Receiver.StartAsync();
        var failures = 7;
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = Interlocked.Decrement(ref failures) >= 0 ? 503 : 200;
            return Task.CompletedTask;
        };
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));

        for (var i = 0; i < 20; i++)
        {
            await host.SendAsync($"value-{i}");
        }

        await Delivered(host, 20);
        AssertNothingLostOrRepeated(receiver, 20);
        Assert.Equal(27, receiver.Posts.Count);
        var metrics = await host.Host.Http.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        Assert.Contains("\nstoretracking_webhooks_posts_total{outcome=\"taken\"} 20\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nstoretracking_webhooks_posts_total{outcome=\"failed\"} 7\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nstoretracking_webhooks_retries_total 7\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nstoretracking_webhooks_dead_letters_total 0\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_nobody_else_and_what_it_missed_is_laid_aside_and_replayed()
    {
        await using var hanging = await Receiver.StartAsync();
        await using var fast = await Receiver.StartAsync();
        hanging.Answer = static (_, context) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        await using var host = await SignalHost.StartAsync(
            null, Hook(hanging) with { Id = "hanging", Tries = 2, TimeoutSeconds = 0.5 }, Hook(fast));

        var began = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 10; i++)
        {
            await host.SendAsync($"value-{i}");
        }

        await Eventually.IsTrue(() => fast.Posts.Count == 10, "the fast receiver had everything");
        var passed = TimeProvider.System.GetElapsedTime(began);
        Assert.True(hanging.Posts.Count <= (passed.TotalSeconds / 0.5) + 1, $"{hanging.Posts.Count} posts to the hanging receiver within {passed}.");
        AssertNothingLostOrRepeated(fast, 10);

        await UntilAsync(async () => (await host.ListAsync(DeliveryState.Dead)).Count >= 1, "a signal was laid aside");
        var dead = (await host.ListAsync(DeliveryState.Dead))[^1];
        Assert.Equal(("hanging.1", 2, "The receiver did not answer within 0.5 s."), (dead.Id, dead.Attempts, dead.Error));

        hanging.Answer = static (_, context) =>
        {
            context.Response.StatusCode = 200;
            return Task.CompletedTask;
        };
        using var answer = await host.Host.Http.PostAsync(new Uri("/api/stores/main-street/signals/deliveries/hanging.1/replay", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(202, (int)answer.StatusCode);
        await UntilAsync(async () => (await host.ListAsync()).Single(delivery => delivery.Id == "hanging.1").State == DeliveryState.Delivered, "the replayed one was taken");
        var replayed = hanging.Posts.Last(static post => post.Sequence == 1);
        Assert.Equal(("3", hanging.Posts[0].Id), (replayed.Attempt, replayed.Id));
    }

    [Fact]
    public async Task A_slow_receiver_gets_everything_in_its_own_time()
    {
        await using var slow = await Receiver.StartAsync();
        await using var fast = await Receiver.StartAsync();
        slow.Answer = static async (_, context) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System);
            context.Response.StatusCode = 200;
        };
        await using var host = await SignalHost.StartAsync(null, Hook(slow) with { Id = "slow" }, Hook(fast));

        for (var i = 0; i < 8; i++)
        {
            await host.SendAsync($"value-{i}");
        }

        await Eventually.IsTrue(() => fast.Posts.Count == 8, "the fast receiver had everything");
        Assert.True(slow.Posts.Count < 8);
        await Delivered(host, 16);
        AssertNothingLostOrRepeated(slow, 8);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_nothing()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var receiver = await Receiver.StartAsync(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null));
        await using var host = await SignalHost.StartAsync(null, Hook(receiver) with { Tries = 1 });

        await host.SendAsync("calm");
        await UntilAsync(async () => (await host.ListAsync(DeliveryState.Dead)).Count == 1, "the signal was laid aside");

        Assert.StartsWith("The connection is not trusted: ", (await host.ListAsync())[0].Error, StringComparison.Ordinal);
        Assert.Empty(receiver.Posts);
    }

    [Theory]
    [InlineData(307, "The receiver answered 307; redirects are not followed, name the address itself.", 2)]
    [InlineData(400, "The receiver answered 400.", 2)]
    [InlineData(410, "The receiver answered 410: it wants nothing any more.", 1)]
    public async Task Whatever_is_not_a_success_is_a_failure(int status, string error, int attempts)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        await using var host = await SignalHost.StartAsync(null, Hook(receiver) with { Tries = 2 });

        await host.SendAsync("calm");
        await UntilAsync(async () => (await host.ListAsync(DeliveryState.Dead)).Count == 1, "the signal was laid aside");

        var dead = (await host.ListAsync())[0];
        Assert.Equal((error, attempts), (dead.Error, dead.Attempts));
        Assert.All(receiver.Posts, static post => Assert.Equal("/hook", post.Path));
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_gets_it()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static (_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "600");
            return Task.CompletedTask;
        };
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));

        await host.SendAsync("calm");
        await UntilAsync(async () => (await host.ListAsync())[0].Failures == 1, "the signal failed");

        Assert.InRange((await host.ListAsync())[0].NextAt - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(550), TimeSpan.FromSeconds(601));
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static async (_, context) =>
        {
            context.Response.StatusCode = 200;
            var rubbish = new byte[65536];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(rubbish, context.RequestAborted);
            }
        };
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));

        await host.SendAsync("calm");
        await host.SendAsync("lively");

        await Delivered(host, 2);
    }

    [Fact]
    public async Task Two_hosts_on_one_database_post_each_signal_once()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));
        var services = host.Host.Services;
        using var sender = new WebhookSender(TimeProvider.System);
        using var second = ActivatorUtilities.CreateInstance<WebhookDispatcher>(services, sender);
        await second.StartAsync(TestContext.Current.CancellationToken);

        for (var i = 0; i < 30; i++)
        {
            await host.SendAsync($"value-{i}");
        }

        await Delivered(host, 30);
        await second.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 30).Select(static number => (long)number), receiver.Posts.Select(static post => post.Sequence));
    }

    [Fact]
    public async Task Only_the_named_signals_are_posted()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SignalHost.StartAsync(null, Hook(receiver) with { Signals = ["signage.scene"] });

        await host.SendAsync("calm");
        await host.SendAsync("busy", "signage.scene");
        await Delivered(host, 1);

        Assert.Equal("signage.scene", (string?)Assert.Single(receiver.Posts).Json["data"]!["signal"]);
    }

    [Fact]
    public async Task Deliveries_are_listed_and_mistakes_are_answered()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SignalHost.StartAsync(null, Hook(receiver));
        await host.SendAsync("calm");
        await Delivered(host, 1);
        var http = host.Host.Http;

        var list = await http.GetFromJsonAsync<JsonArray>("/api/stores/main-street/signals/deliveries?state=delivered", TestContext.Current.CancellationToken);
        Assert.Equal(("hook.1", "delivered", 1), ((string)list![0]!["id"]!, (string)list[0]!["state"]!, (int)list[0]!["attempts"]!));
        await ProblemAssert.IsAsync(await http.GetAsync(new Uri("/api/stores/main-street/signals/deliveries?state=lost", UriKind.Relative), TestContext.Current.CancellationToken), 400, "state", "The state is 'lost': it must be pending, delivered or dead.");
        await ProblemAssert.IsAsync(await http.GetAsync(new Uri("/api/stores/main-street/signals/deliveries?limit=0", UriKind.Relative), TestContext.Current.CancellationToken), 400, "limit", "The limit is 0: it must be from 1 to 1000.");
        await ProblemAssert.IsAsync(await http.PostAsync(new Uri("/api/stores/main-street/signals/deliveries/hook/replay", UriKind.Relative), null, TestContext.Current.CancellationToken), 400, "delivery", "The delivery 'hook' is not a delivery's id: expected one such as 'signage.12'.");
        await ProblemAssert.IsAsync(await http.PostAsync(new Uri("/api/stores/main-street/signals/deliveries/hook.9/replay", UriKind.Relative), null, TestContext.Current.CancellationToken), 404, "delivery", "There is no delivery 'hook.9' in the store 'main-street': /api/stores/main-street/signals/deliveries lists them.");
    }

    [Fact]
    public void Waits_double_up_to_a_bound_and_grant_what_is_asked_for()
    {
        var first = TimeSpan.FromSeconds(1);

        for (var failures = 1; failures < 40; failures++)
        {
            var most = Math.Min(Math.Pow(2, failures - 1), 600);
            Assert.InRange(WebhookBackoff.After(first, failures, null).TotalSeconds, most / 2, most);
        }

        Assert.Equal(TimeSpan.FromSeconds(90), WebhookBackoff.After(first, 1, TimeSpan.FromSeconds(90)));
        Assert.Equal(TimeSpan.FromHours(1), WebhookBackoff.After(first, 1, TimeSpan.FromDays(9)));
    }

    // The example of the Standard Webhooks specification's own library tests.
    [Fact]
    public void A_signature_is_that_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(
            WebhookSignature.KeyOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
            Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));

    private static WebhookConfiguration Hook(Receiver receiver) => new() { Id = "hook", Url = receiver.Url, TimeoutSeconds = 20 };

    /// <summary>As a receiver verifies it, from the documentation alone.</summary>
    private static bool IsSigned(Receiver.Post post)
    {
        var key = Convert.FromBase64String(SignalHost.Secret["whsec_".Length..]);
        var signed = Encoding.UTF8.GetBytes($"{post.Id}.{post.Timestamp}.{Encoding.UTF8.GetString(post.Body)}");
        return post.Signature.Split(' ').Contains("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)));
    }

    /// <summary>Each signal came, in order, and a second time only with the same id and the next attempt's number.</summary>
    private static void AssertNothingLostOrRepeated(Receiver receiver, int signals)
    {
        Assert.Equal(Enumerable.Range(1, signals).Select(static number => (long)number), receiver.Posts.Select(static post => post.Sequence).Distinct());
        Assert.Equal(receiver.Posts.Select(static post => post.Sequence).Order(), receiver.Posts.Select(static post => post.Sequence));
        foreach (var posts in receiver.Posts.GroupBy(static post => post.Sequence))
        {
            Assert.Single(posts.Select(static post => post.Id).Distinct());
            Assert.Equal(Enumerable.Range(1, posts.Count()).Select(static number => $"{number}"), posts.Select(static post => post.Attempt));
        }
    }

    private static async Task Delivered(SignalHost host, int count)
    {
        var list = await host.ListAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (list.Count(static delivery => delivery.State == DeliveryState.Delivered) != count)
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(began) < Eventually.Limit,
                $"{count} signals were not delivered:\n{string.Join('\n', list.Where(static delivery => delivery.State != DeliveryState.Delivered))}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            list = await host.ListAsync();
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Eventually.Limit, $"It took too long until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
