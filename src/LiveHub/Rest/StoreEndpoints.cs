using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Stores and chains over HTTP.</summary>
internal static partial class StoreEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Stores");
        api.MapGet("/stores", (Catalog catalog) => TypedResults.Ok(catalog.Stores.Select(StoreSummary.Of).ToArray()))
            .WithName("ListStores").WithSummary("All stores, by id.");
        api.MapGet("/stores/{store}", GetPlan)
            .WithName("GetStore").WithSummary("What does not move in a store: floors, walls, zones, lines, cameras.")
            .Produces<StorePlan>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/stores/{store}/live", GetLive)
            .WithName("GetStoreLive").WithSummary("The store at this moment.")
            .Produces<StoreLive>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/chains", (Catalog catalog) => TypedResults.Ok(catalog.Chains.ToArray()))
            .WithName("ListChains").WithSummary("All chains and their stores, by id.");
    }

    private static IResult GetPlan(string store, Catalog catalog) =>
        catalog.FindStore(store).Then(static found => TypedResults.Ok(StorePlan.Of(found)));

    private static Task<IResult> GetLive(
        string store, Catalog catalog, IGrainAccess grains, IOptions<LiveHubOptions> options, TimeProvider time,
        ILogger<LiveHub> logger, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            try
            {
                var live = grains.Store(found.Id).GetLive();
                return TypedResults.Ok(await live.WaitAsync(options.Value.AnswerTimeout, time, cancellation));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                NoAnswer(logger, error, found.Id);
                return Problem.Unavailable($"The store '{found.Id}' does not answer at the moment: try again.").ToResult();
            }
        });

    [LoggerMessage(EventId = 6021, Level = LogLevel.Warning, Message = "The store {Store} did not answer a request.")]
    private static partial void NoAnswer(ILogger logger, Exception error, StoreId store);
}
