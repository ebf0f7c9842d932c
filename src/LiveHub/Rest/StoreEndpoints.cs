using System.Globalization;
using Microsoft.AspNetCore.Routing;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Stores and chains over HTTP.</summary>
internal static class StoreEndpoints
{
    private static readonly string[] HourForms =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Stores");
        api.MapGet("/stores", (Catalog catalog) => TypedResults.Ok(catalog.Stores.Select(StoreSummary.Of).ToArray()))
            .WithName("ListStores").WithSummary("All stores, by id.");
        api.MapGet("/stores/{store}", GetPlan)
            .WithName("GetStore").WithSummary("What does not move in a store: floors, walls, zones, lines, cameras.")
            .Produces<StorePlan>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/stores/{store}/live", GetLive)
            .WithName("GetStoreLive").WithSummary("The store at this moment, and which part of it is blind while a camera is lost.")
            .Produces<StoreLive>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/stores/{store}/heatmap", GetHeatmap)
            .WithName("GetStoreHeatmap").WithSummary("Where people were: lately, or in the hour (of the last two days) that holds a time in ISO 8601.")
            .Produces<StoreHeatmaps>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/stores/{store}/flow", GetFlow)
            .WithName("GetStoreFlow").WithSummary("How people went from zone to zone since the store's day began.")
            .Produces<StoreFlows>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/chains", (Catalog catalog) => TypedResults.Ok(catalog.Chains.ToArray()))
            .WithName("ListChains").WithSummary("All chains and their stores, by id.");
        api.MapGet("/chains/{chain}/trends", GetTrends)
            .WithName("GetChainTrends").WithSummary("How full a chain's stores were in the last hour, a value a minute.")
            .Produces<ChainTrends>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult GetPlan(string store, Catalog catalog) =>
        catalog.FindPlan(store).Then(static found => TypedResults.Ok(found));

    private static Task<IResult> GetLive(string store, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => questions.Ask(found.Id, static grain => grain.GetLive(), cancellation));

    private static Task<IResult> GetTrends(string chain, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindChain(chain).ThenAsync(found => questions.Ask(found.Id, static grain => grain.GetTrends(), cancellation));

    private static Task<IResult> GetFlow(string store, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => questions.Ask(found.Id, static grain => grain.GetFlows(), cancellation));

    private static Task<IResult> GetHeatmap(
        string store, string? hour, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found =>
        {
            DateTimeOffset? time = null;
            if (hour is not null)
            {
                if (!DateTimeOffset.TryParseExact(
                    hour, HourForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
                {
                    return Task.FromResult<IResult>(Problem.BadField(
                        "hour",
                        $"The hour '{Problem.Quote(hour)}' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.").ToResult());
                }

                time = parsed;
            }

            return questions.Ask(found.Id, grain => grain.GetHeatmaps(time), cancellation);
        });
}
