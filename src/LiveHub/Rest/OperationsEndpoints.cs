using System.Security.Claims;
using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub;

/// <summary>What an orchestrator and Prometheus ask.</summary>
internal static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (PrometheusExporter exporter) => TypedResults.Text(exporter.Write(), PrometheusText.ContentType))
            .WithTags("Operations").WithName("GetMetrics").WithSummary("The host's metrics in the Prometheus text format.")
            .Produces<string>(200, "text/plain");

    /// <summary>The probes, which need no sign-in: an orchestrator has none.</summary>
    public static void MapHealth(IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("").WithTags("Operations").AllowAnonymous();
        operations.MapGet("/health/live", (MqttState mqtt, ClaimsPrincipal user) => TypedResults.Ok(new Health("live", Words(mqtt, user))))
            .WithName("GetLiveness").WithSummary("Answers while the process serves requests.");
        operations.MapGet("/health/ready", GetReadinessAsync)
            .WithName("GetReadiness").WithSummary("Whether every configured store has answered.")
            .Produces<Health>().ProducesProblem(503);
    }

    private static async Task<IResult> GetReadinessAsync(Readiness readiness, MqttState mqtt, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var missing = await readiness.MissingAsync(cancellation);
        return missing.IsEmpty
            ? TypedResults.Ok(new Health("ready", Words(mqtt, user)))
            : Problem.Unavailable($"Stores that have not answered yet: {string.Join(", ", missing)}.").ToResult();
    }

    // Whoever may not know the broker learns no more of it than whether it is there.
    private static string? Words(MqttState mqtt, ClaimsPrincipal user) =>
        mqtt.Text is null ? null
        : Caller.Of(user)?.Role is AccessRoles.Operator or AccessRoles.Administrator ? mqtt.Text
        : mqtt.IsConnected ? "connected" : "not connected";

    /// <param name="Status">One word.</param>
    /// <param name="Mqtt">
    /// How the connection to the MQTT broker stands: in a sentence for operators and administrators, else connected or not; absent
    /// where none is configured. It decides nothing.
    /// </param>
    internal sealed record Health(string Status, string? Mqtt);
}
