using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Registers what <see cref="LiveHubEndpoints.MapLiveHub"/> needs.</summary>
public static class LiveHubServices
{
    private static readonly string[] Compressed =
        ["text/html", "text/css", "text/javascript", "text/csv", "image/svg+xml", "application/json", "application/problem+json"];

    /// <summary>
    /// Registers the hub. The host provides <see cref="IStoreCatalog"/>, <see cref="ISetup"/>, <see cref="ICameraTrials"/>,
    /// <see cref="IPlanPictures"/>, the facts (<see cref="FactServices.AddFacts"/>), and a <see cref="TimeProvider"/> where the
    /// system's does not serve.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options, such as by binding a section of the configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLiveHub(this IServiceCollection services, Action<LiveHubOptions> configure)
    {
        services.AddOptions<LiveHubOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LiveHubOptions>, LiveHubOptions.Validator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddMetrics();
        services.AddSingleton<LiveHubMetrics>();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<FactMetrics>();
        services.AddSingleton<PrometheusExporter>();

        services.TryAddSingleton<IGrainAccess, GrainAccess>();
        services.AddSingleton<LiveTopic<StoreId, StoreLive, StoreDelta>, StoreTopic>();
        services.AddSingleton<LiveTopic<ChainId, ChainLive, ChainDelta>, ChainTopic>();
        services.AddSingleton(typeof(LiveFeeds<,,>));
        services.AddSingleton<Catalog>();
        services.AddSingleton<StoreQuestions>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<HistoryReader>();
        services.AddSingleton<PastMaps>();

        services.AddSingleton<SignalStream>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService<WebhookDispatcher>();
        services.AddOptions<MqttOptions>().BindConfiguration("Mqtt").ValidateOnStart();
        services.AddSingleton<IValidateOptions<MqttOptions>, MqttOptions.Validator>();
        services.AddSingleton<MqttState>();
        services.AddHostedService<MqttPublisher>();

        services.AddAccess();
        services.AddProblemDetails();

        // The pages are ten times as large without. Over TLS the host's own proxy compresses, who knows what is secret.
        services.AddResponseCompression(static compression => compression.MimeTypes = Compressed);
        services.AddOpenApi("v1", static options => options.AddSchemaTransformer<OpenApiSchemas>());
        services.ConfigureHttpJsonOptions(static json => LiveJson.Configure(json.SerializerOptions));
        services
            .AddSignalR(static hub =>
            {
                // A browser's answers must get through while one of its calls waits for a store.
                hub.MaximumParallelInvocationsPerClient = 4;
                hub.MaximumReceiveMessageSize = 4096;

                // A browser gives up after three of these without a word (web/src/live/link.ts).
                hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            })
            .AddJsonProtocol(static json => LiveJson.Configure(json.PayloadSerializerOptions));
        return services;
    }
}
