using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace StoreTracking.LiveHub.Tests;

public sealed class MqttPublisherTests
{
    private const string Tempo = "storetracking/main-street/signals/music.tempo";

    [Fact]
    public async Task A_signal_is_published_retained_and_once()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await Listener.StartAsync(MqttSessionTests.Plain(broker));
        await using var host = await StartAsync(broker);
        await listener.UntilAsync("storetracking/main-street/status", static payloads => payloads is ["online"]);

        var signal = await host.SendAsync("calm", reading: 3, measure: SignalMeasure.Occupancy);
        await listener.UntilAsync(Tempo, static payloads => payloads.Count == 1);

        Assert.Equal(
            $$"""{"id":"msg_{{signal.Id:N}}","store":"main-street","sequence":1,"signal":"music.tempo","value":"calm","measure":"occupancy","at":"{{SignalHost.At:yyyy-MM-ddTHH:mm:ss}}+00:00"}""",
            listener.Of(Tempo)[0]);
        var metrics = await host.Host.Http.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        Assert.Contains("\nstoretracking_mqtt_connected 1\n", metrics, StringComparison.Ordinal);
        Assert.Matches("\nstoretracking_mqtt_published_total [1-9]", metrics);
        await using var late = await Listener.StartAsync(MqttSessionTests.Plain(broker), Tempo);
        await late.UntilAsync(Tempo, static payloads => payloads.Count == 1);
        Assert.True(late.Messages[0].IsRetained);
    }

    [Fact]
    public async Task A_broker_that_is_stopped_and_started_gets_what_it_missed_and_again_what_holds()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var host = await StartAsync(broker);
        await using (var before = await Listener.StartAsync(MqttSessionTests.Plain(broker)))
        {
            await host.SendAsync("busy", "signage.scene");
            await host.SendAsync("calm");
            await before.UntilAsync(Tempo, static payloads => payloads.Count == 1);
        }

        await broker.StopAsync();
        await UntilHealthAsync(host, static text => !text.StartsWith("connected", StringComparison.Ordinal));
        await host.SendAsync("steady");
        await host.SendAsync("lively");
        await broker.StartAgainAsync();

        await using var after = await Listener.StartAsync(MqttSessionTests.Plain(broker));
        await after.UntilAsync(Tempo, static payloads => payloads.Count > 0 && payloads[^1].Contains("lively", StringComparison.Ordinal));
        await host.SendAsync("calm");
        await after.UntilAsync(Tempo, static payloads => payloads[^1].Contains("\"sequence\":5", StringComparison.Ordinal));

        // What came while the broker was away was never published before; what holds was, and says so.
        Assert.All(after.JsonOf(Tempo), static signal => Assert.Equal((int)signal["sequence"]! <= 2, (bool?)signal["repeated"] ?? false));
        await after.UntilAsync("storetracking/main-street/signals/signage.scene", static payloads => payloads.Count > 0);
        Assert.True((bool)after.JsonOf("storetracking/main-street/signals/signage.scene")[0]["repeated"]!);
        await after.UntilAsync("storetracking/silos/shop/status", static payloads => payloads.Count > 0 && payloads[^1] == "online");
    }

    [Fact]
    public async Task Every_signal_arrives_in_order_while_the_broker_comes_and_goes()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var host = await StartAsync(broker);
        var seen = new List<(long Sequence, bool Repeated)>();
        await using (var first = await Listener.StartAsync(MqttSessionTests.Plain(broker)))
        {
            await first.UntilAsync("storetracking/main-street/status", static payloads => payloads is ["online"]);
        }

        for (var round = 0; round < 3; round++)
        {
            await using (var listener = await Listener.StartAsync(MqttSessionTests.Plain(broker), Tempo))
            {
                for (var i = 0; i < 10; i++)
                {
                    await host.SendAsync($"value-{round}-{i}");
                }

                var last = $"\"sequence\":{(round + 1) * 10},";
                await listener.UntilAsync(Tempo, payloads => payloads.Count > 0 && payloads[^1].Contains(last, StringComparison.Ordinal));
                seen.AddRange(listener.JsonOf(Tempo).Select(static signal => ((long)signal["sequence"]!, (bool?)signal["repeated"] ?? false)));
            }

            await broker.StopAsync();
            await UntilHealthAsync(host, static text => !text.StartsWith("connected", StringComparison.Ordinal));
            await broker.StartAgainAsync();
            await UntilHealthAsync(host, static text => text.StartsWith("connected", StringComparison.Ordinal));
        }

        var fresh = seen.Where(static signal => !signal.Repeated).Select(static signal => signal.Sequence).ToArray();
        Assert.Equal(Enumerable.Range(1, 30).Select(static number => (long)number), fresh);
    }

    [Fact]
    public async Task Counts_are_published_when_they_change_and_none_of_fewer_than_five()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await Listener.StartAsync(MqttSessionTests.Plain(broker));
        await using var host = await StartAsync(broker);
        var store = host.Host.Grains.Store("main-street");
        store.Change(static state => state with { Occupancy = 12, Zones = [new() { Id = "till", Count = 3, Visits = 0, MeanDwellSeconds = 0 }] });

        await listener.UntilAsync("storetracking/main-street/occupancy", static payloads => payloads.Count > 0 && payloads[^1].Contains("12", StringComparison.Ordinal));
        await listener.UntilAsync("storetracking/main-street/zones/till", static payloads => payloads.Count == 1);
        store.Occupy(4);
        await listener.UntilAsync("storetracking/main-street/occupancy", static payloads => payloads[^1].EndsWith("\"counts\":{}}", StringComparison.Ordinal));

        Assert.Equal("""{"timestamp":"2026-03-01T12:00:00+00:00","counts":{}}""", listener.Of("storetracking/main-street/zones/till")[0]);
    }

    [Fact]
    public async Task A_silo_that_ends_says_so()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await Listener.StartAsync(MqttSessionTests.Plain(broker));
        await using var host = await StartAsync(broker);
        await listener.UntilAsync("storetracking/main-street/status", static payloads => payloads is ["online"]);

        await host.Host.StopAsync();

        await listener.UntilAsync("storetracking/main-street/status", static payloads => payloads is ["online", "offline"]);
        await listener.UntilAsync("storetracking/silos/shop/status", static payloads => payloads is ["online", "offline"]);
    }

    [Fact]
    public async Task Without_a_broker_everything_else_runs_and_health_says_why()
    {
        var port = FreePorts.Take();
        await using var host = await SignalHost.StartAsync(mqtt: options => (options.Host, options.Port, options.Tls) = ("127.0.0.1", port, false));

        await UntilHealthAsync(host, text => text == $"The broker 127.0.0.1:{port} cannot be reached: Connection refused");
        await host.SendAsync("calm");
        Assert.Single((await host.Host.Http.GetFromJsonAsync<JsonArray>("/api/stores/main-street/signals", TestContext.Current.CancellationToken))!);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_not_told_where_the_broker_is()
    {
        var port = FreePorts.Take();
        await using var host = await SignalHost.StartAsync(mqtt: options => (options.Host, options.Port, options.Tls) = ("127.0.0.1", port, false));
        await UntilHealthAsync(host, static text => text.StartsWith("The broker", StringComparison.Ordinal));
        await AccessChanges.AddAccountAsync(
            host.Host.Services.GetRequiredService<Facts.IAccessStore>(), "ada", "correct horse battery", "administrator", [], TimeProvider.System.GetUtcNow());
        await host.Host.Services.GetRequiredService<AccessBook>().ReadAsync(TestContext.Current.CancellationToken);

        foreach (var probe in new[] { "live", "ready" })
        {
            var health = await host.Host.Http.GetFromJsonAsync<JsonNode>($"/health/{probe}", TestContext.Current.CancellationToken);
            Assert.Equal("not connected", (string?)health!["mqtt"]);
        }
    }

    [Fact]
    public async Task A_mistake_in_the_configuration_ends_the_start_with_its_field()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => SignalHost.StartAsync(mqtt: static options => (options.Host, options.Port, options.PasswordVariable) = ("broker", 99999, "NOT_SET_ANYWHERE")));

        Assert.Equal(
            [
                "Mqtt:Port is 99999: it must be 1 to 65535.",
                "Mqtt:PasswordVariable is not the name of a variable that is set: it must be one, never the password itself.",
                "Mqtt:UserName is absent and a password is named: it must be the user whose password it is.",
            ],
            error.Failures);
    }

    private static Task<SignalHost> StartAsync(MosquittoBroker broker) => SignalHost.StartAsync(mqtt: options =>
        (options.Host, options.Port, options.Tls, options.Name) = ("127.0.0.1", broker.Port, false, "shop"));

    private static async Task UntilHealthAsync(SignalHost host, Predicate<string> condition)
    {
        var state = host.Host.Services.GetRequiredService<MqttState>();
        await Eventually.IsTrue(() => condition(state.Text ?? ""), $"the broker's state was as it should be; it was '{state.Text}'");
        var health = await host.Host.Http.GetFromJsonAsync<JsonNode>("/health/live", TestContext.Current.CancellationToken);
        Assert.NotNull(health!["mqtt"]);
    }
}
