using Microsoft.AspNetCore.Routing;

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
        ReceiverEndpoints.Map(app);
        WebClientEndpoints.UseFiles(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(StoreVisibility.RequireAsync);
        app.MapHub<LiveHub>(HubPath, static hub => hub.CloseOnAuthenticationExpiration = true);

        var view = Group(app, AccessPolicies.View);
        var operate = Group(app, AccessPolicies.Operate);
        var administer = Group(app, AccessPolicies.Administer);
        var handIn = Group(app, AccessPolicies.HandIn);
        var inspect = Group(app, AccessPolicies.Inspect);
        inspect.MapOpenApi("/openapi/{documentName}.json");
        StoreEndpoints.Map(view);
        HistoryEndpoints.Map(view);
        PictureEndpoints.Map(view);
        AlertEndpoints.Map(operate);
        SignalEndpoints.Map(Group(app, AccessPolicies.Signals), operate);
        SalesEndpoint.Map(handIn);
        FrameEndpoint.Map(handIn);
        ObservationsEndpoint.Map(handIn);
        SetupEndpoints.Map(administer);
        TrialEndpoints.Map(administer);
        AccessEndpoints.Map(administer);
        PrivacyEndpoints.Map(view);
        OperationsEndpoints.Map(inspect);
        OperationsEndpoints.MapHealth(app);
        NoticeEndpoint.Map(app);
        SessionEndpoints.Map(app);
        SignInEndpoints.Map(app);
        WebClientEndpoints.Map(app, view);
        return app;
    }

    private static RouteGroupBuilder Group(WebApplication app, string policy) => app.MapGroup("").RequireAuthorization(policy);
}
