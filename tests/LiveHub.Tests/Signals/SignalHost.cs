using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

/// <summary>The hub with one store, its signals, and webhooks at receivers.</summary>
internal sealed class SignalHost : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static readonly StoreId Store = new("main-street");

    /// <summary>When all signals changed: lately, since what is old is removed, and in whole seconds.</summary>
    public static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    private readonly string _variable;

    private SignalHost(TestHost host, string variable) => (Host, _variable) = (host, variable);

    public TestHost Host { get; }

    public IDeliveryStore Deliveries => Host.Services.GetRequiredService<IDeliveryStore>();

    public ISignalStore Signals => Host.Services.GetRequiredService<ISignalStore>();

    public static Task<SignalHost> StartAsync(Action<LiveHubOptions>? configure = null, params WebhookConfiguration[] webhooks) =>
        StartAsync(configure, static _ => { }, webhooks);

    public static Task<SignalHost> StartAsync(Action<MqttOptions> mqtt) => StartAsync(configure: null, mqtt, []);

    private static async Task<SignalHost> StartAsync(Action<LiveHubOptions>? configure, Action<MqttOptions> mqtt, WebhookConfiguration[] webhooks)
    {
        var variable = $"STORETRACKING_TEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, Secret);
        var catalog = new SignalCatalog([.. webhooks.Select(webhook => webhook with { SecretVariable = variable })]);
        var host = await TestHost.StartAsync(
            options =>
            {
                options.WebhookRetry = TimeSpan.FromMilliseconds(20);
                options.SignalHeartbeat = TimeSpan.FromMilliseconds(100);
                configure?.Invoke(options);
            },
            services => services.AddSingleton<IStoreCatalog>(catalog).Configure(mqtt));
        return new(host, variable);
    }

    /// <summary>Records a signal, as a store's grain does.</summary>
    public async Task<Signal> SendAsync(
        string value, string name = "music.tempo", double? reading = 0.5, SignalMeasure measure = SignalMeasure.Energy)
    {
        var last = (await Signals.ReadCurrentAsync(Store, TestContext.Current.CancellationToken)).LastOrDefault(signal => signal.Name == name);
        var webhooks = Host.Services.GetRequiredService<IStoreCatalog>().Find(Store)!.Webhooks.Where(webhook => webhook.Takes(name));
        return (await Signals.AppendAsync(
            new() { Store = Store, Name = name, Value = value, Previous = last?.Value, Measure = measure, Reading = reading, At = At },
            last?.Sequence ?? 0, [.. webhooks.Select(static webhook => webhook.Id)]))!;
    }

    public async Task<IReadOnlyList<SignalDelivery>> ListAsync(DeliveryState? state = null) =>
        await Deliveries.ListAsync(Store, state, 1000, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(_variable, null);
        await Host.DisposeAsync();
    }

    private sealed class SignalCatalog(WebhookConfiguration[] webhooks) : IStoreCatalog
    {
        public IReadOnlyCollection<StoreConfiguration> Stores { get; } =
            [new TestCatalog().Find(Store)! with { Signals = [Signal("music.tempo"), Signal("signage.scene")], Webhooks = [.. webhooks] }];

        public StoreConfiguration? Find(StoreId store) => Stores.FirstOrDefault(known => known.Id == store);

        private static SignalConfiguration Signal(string name) => new()
        {
            Name = name,
            Measure = SignalMeasure.Energy,
            Levels = [new() { Above = 0.7, ClearBelow = 0.6, Value = "lively" }],
            Otherwise = "calm",
        };
    }
}
