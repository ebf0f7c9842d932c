using System.Security.Claims;
using Microsoft.AspNetCore.Routing;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Stores and chains over HTTP.</summary>
internal static class StoreEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Stores");
        api.MapGet("/stores", (Catalog catalog, ClaimsPrincipal user) =>
                TypedResults.Ok(catalog.SeenBy(Caller.Of(user)!).Select(StoreSummary.Of).ToArray()))
            .WithName("ListStores").WithSummary("The stores that the caller may see, by id.");
        api.MapGet("/stores/{store}", GetPlan)
            .WithName("GetStore").WithSummary("What does not move in a store: floors, walls, zones, lines, cameras.")
            .Produces<StorePlan>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/stores/{store}/live", GetLive)
            .WithName("GetStoreLive").WithSummary("The store at this moment, and which part of it is blind while a camera is lost.")
            .Produces<StoreLive>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/stores/{store}/heatmap", GetHeatmap)
            .WithName("GetStoreHeatmap").WithSummary("Where people were: lately, in the hour that holds a time in ISO 8601, or from one whole hour up to another.")
            .Produces<StoreHeatmaps>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/stores/{store}/flow", GetFlow)
            .WithName("GetStoreFlow").WithSummary("How people went from zone to zone: since the store's day began, or from one whole hour in ISO 8601 up to another.")
            .Produces<StoreFlows>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/chains", (Catalog catalog, ClaimsPrincipal user) =>
                TypedResults.Ok(Catalog.ChainsOf(catalog.SeenBy(Caller.Of(user)!)).ToArray()))
            .WithName("ListChains").WithSummary("The chains of these stores, by id.");
        api.MapGet("/chains/{chain}/trends", GetTrends)
            .WithName("GetChainTrends").WithSummary("How full a chain's stores were in the last hour, a value a minute.")
            .Produces<ChainTrends>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult GetPlan(string store, Catalog catalog) =>
        catalog.FindPlan(store).Then(static found => TypedResults.Ok(found));

    private static Task<IResult> GetLive(
        string store, HttpContext context, Catalog catalog, StoreQuestions questions, PositionLog log, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            var caller = Caller.Of(context.User)!;
            if (caller.SeesPositions)
            {
                await log.AnswerAsync(caller, found.Id, context);
            }

            var seen = Outlook.OnStore(caller);
            return await questions.Ask(found.Id, async grain => seen(await grain.GetLive()), cancellation);
        });

    private static Task<IResult> GetTrends(
        string chain, ClaimsPrincipal user, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindChain(chain).ThenAsync(found =>
        {
            var seen = Outlook.OnTrends(Caller.Of(user)!);
            return questions.Ask(found.Id, async grain => seen(await grain.GetTrends()), cancellation);
        });

    private static Task<IResult> GetFlow(
        string store, string? from, string? to, Catalog catalog, StoreQuestions questions, PastMaps past, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => from is null && to is null
            ? questions.Ask(found.Id, static grain => grain.GetFlows(), cancellation)
            : HourRange.Between(from, to, ClockOf(found)).ThenAsync(range => past.GetFlowAsync(found.Id, range, cancellation)));

    private static Task<IResult> GetHeatmap(
        string store, string? hour, string? from, string? to, HttpContext context, Catalog catalog, StoreQuestions questions, PastMaps past,
        PositionLog log, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found =>
        {
            if (hour is null && from is null && to is null)
            {
                return GetHeatLately(found.Id, context, questions, log, cancellation);
            }

            if (hour is not null && (from ?? to) is not null)
            {
                return Task.FromResult<IResult>(
                    Problem.BadField("hour", "The hour is given beside from or to: expected the hour alone, or the two.").ToResult());
            }

            var range = hour is not null ? HourRange.Holding(hour, ClockOf(found)) : HourRange.Between(from, to, ClockOf(found));
            return range.ThenAsync(hours => GetHeatOfAsync(found.Id, hours, context, past, log, cancellation));
        });

    private static async Task<IResult> GetHeatOfAsync(
        StoreId store, HourRange range, HttpContext context, PastMaps past, PositionLog log, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User)!;
        if (caller.SeesPositions && past.IsOpen(range))
        {
            await log.AnswerAsync(caller, store, context);
        }

        return await past.GetHeatmapAsync(store, range, caller.SeesPositions, cancellation);
    }

    private static async Task<IResult> GetHeatLately(
        StoreId store, HttpContext context, StoreQuestions questions, PositionLog log, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User)!;
        if (caller.SeesPositions)
        {
            await log.AnswerAsync(caller, store, context);
        }

        var seen = Outlook.OnHeat(caller);
        return await questions.Ask(store, async grain => seen(await grain.GetHeatmaps()), cancellation);
    }

    private static TimeZoneInfo ClockOf(StoreConfiguration store) => TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
}
