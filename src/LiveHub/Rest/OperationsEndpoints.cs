using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub;

/// <summary>What an orchestrator and Prometheus ask.</summary>
internal static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("").WithTags("Operations");
        operations.MapGet("/health/live", () => TypedResults.Ok(new Health("live")))
            .WithName("GetLiveness").WithSummary("Answers while the process serves requests.");
        operations.MapGet("/health/ready", GetReadinessAsync)
            .WithName("GetReadiness").WithSummary("Whether every configured store has answered.")
            .Produces<Health>().ProducesProblem(503);
        operations.MapGet("/metrics", (PrometheusExporter exporter) => TypedResults.Text(exporter.Write(), PrometheusText.ContentType))
            .WithName("GetMetrics").WithSummary("The host's metrics in the Prometheus text format.")
            .Produces<string>(200, "text/plain");
    }

    private static async Task<IResult> GetReadinessAsync(Readiness readiness, CancellationToken cancellation)
    {
        var missing = await readiness.MissingAsync(cancellation);
        return missing.IsEmpty
            ? TypedResults.Ok(new Health("ready"))
            : Problem.Unavailable($"Stores that have not answered yet: {string.Join(", ", missing)}.").ToResult();
    }

    /// <param name="Status">One word.</param>
    internal sealed record Health(string Status);
}
