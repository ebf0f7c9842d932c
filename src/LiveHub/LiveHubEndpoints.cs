
namespace StoreTracking.LiveHub;

/// <summary>Puts everything that a browser or another system touches into a web application.</summary>
public static class LiveHubEndpoints
{
    /// <summary>Where the hub listens.</summary>
    public const string HubPath = "/hub/live";

    internal static readonly PathString HubRoot = "/hub";

    /// <summary>
    /// Adds the error pages, the security headers, the hub, the REST API with its OpenAPI document, the health probes,
    /// the metrics and the web client. Call it once, before other middleware; which addresses are listened on is the
    /// host's to decide.
    /// </summary>
    /// <returns>The same application.</returns>
    public static WebApplication MapLiveHub(this WebApplication app)
    {
        // Meters count from when somebody listens, not from the first scrape.
        app.Services.GetRequiredService<PrometheusExporter>();

        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(SameOrigin.RequireAsync);
        app.MapHub<LiveHub>(HubPath);
        app.MapOpenApi("/openapi/{documentName}.json");
        StoreEndpoints.Map(app);
        AlertEndpoints.Map(app);
        HistoryEndpoints.Map(app);
        SalesEndpoint.Map(app);
        FrameEndpoint.Map(app);
        ObservationsEndpoint.Map(app);
        SetupEndpoints.Map(app);
        TrialEndpoints.Map(app);
        PictureEndpoints.Map(app);
        NoticeEndpoint.Map(app);
        OperationsEndpoints.Map(app);
        WebClientEndpoints.Map(app);
        return app;
    }
}
