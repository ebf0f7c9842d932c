using Microsoft.AspNetCore.Routing;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>Signals over HTTP: what they say now, as they change, and what became of them at the webhooks.</summary>
internal static class SignalEndpoints
{
    private const int MostDeliveries = 1000;

    /// <summary>Maps what holds for whoever may have the store's signals, and what became of them for those who see to it.</summary>
    public static void Map(IEndpointRouteBuilder listen, IEndpointRouteBuilder operate)
    {
        var api = listen.MapGroup("/api/stores/{store}/signals").WithTags("Signals");
        api.MapGet("", GetCurrent)
            .WithName("ListSignals").WithSummary("What a store's signals say now; those that have said nothing yet are absent.")
            .Produces<SignalMessage[]>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/stream", GetStream)
            .WithName("StreamSignals")
            .WithSummary("A store's signals as server-sent events: what they say now, then each change. With Last-Event-ID, what changed since, then each change.")
            .Produces<string>(200, "text/event-stream").ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        var deliveries = operate.MapGroup("/api/stores/{store}/signals/deliveries").WithTags("Signals");
        deliveries.MapGet("", GetDeliveries)
            .WithName("ListSignalDeliveries").WithSummary("What became of a store's signals at its webhooks, the newest first.")
            .Produces<DeliveryMessage[]>().ProducesProblem(400).ProducesProblem(404);
        deliveries.MapPost("/{delivery}/replay", PostReplay)
            .WithName("ReplaySignalDelivery")
            .WithSummary("Posts a signal to a webhook again, with the same id and the next attempt's number.")
            .Produces<DeliveryMessage>(202).ProducesProblem(400).ProducesProblem(404);
    }

    private static Task<IResult> GetCurrent(string store, Catalog catalog, ISignalStore signals, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found => TypedResults.Ok(
            (await SignalStream.CurrentAsync(signals, found, cancellation)).Select(signal => SignalMessage.Of(signal, found)).ToArray()));

    private static Task<IResult> GetStream(string store, HttpContext context, Catalog catalog, SignalStream stream)
    {
        var header = context.Request.Headers["Last-Event-ID"].ToString();
        if (header.Length > 0 && !(long.TryParse(header, out var sequence) && sequence >= 0))
        {
            return Task.FromResult<IResult>(Problem.BadField(
                "Last-Event-ID", $"The Last-Event-ID '{Problem.Quote(header)}' is none of this stream: expected the whole number of an event.").ToResult());
        }

        return catalog.FindStore(store).ThenAsync(found =>
            stream.ServeAsync(context, found, header.Length > 0 ? long.Parse(header, null) : null));
    }

    private static Task<IResult> GetDeliveries(
        string store, string? state, int? limit, Catalog catalog, IDeliveryStore deliveries, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            if (limit is < 1 or > MostDeliveries)
            {
                return Problem.BadField("limit", $"The limit is {limit}: it must be from 1 to {MostDeliveries}.").ToResult();
            }

            DeliveryState? only = state switch
            {
                null => null,
                "pending" => DeliveryState.Pending,
                "delivered" => DeliveryState.Delivered,
                "dead" => DeliveryState.Dead,
                _ => (DeliveryState)(-1),
            };
            if (only is (DeliveryState)(-1))
            {
                return Problem.BadField("state", $"The state is '{Problem.Quote(state)}': it must be pending, delivered or dead.").ToResult();
            }

            var list = await deliveries.ListAsync(found.Id, only, limit ?? 100, cancellation);
            return TypedResults.Ok(list.Select(delivery => DeliveryMessage.Of(delivery, found)).ToArray());
        });

    private static Task<IResult> PostReplay(
        string store, string delivery, Catalog catalog, IDeliveryStore deliveries, TimeProvider time) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            if (SignalDelivery.ParseId(delivery) is not var (webhook, sequence))
            {
                return Problem.BadField(
                    "delivery", $"The delivery '{Problem.Quote(delivery)}' is not a delivery's id: expected one such as 'signage.12'.").ToResult();
            }

            return await deliveries.ReplayAsync(found.Id, webhook, sequence, time.GetUtcNow()) is { } replayed
                ? TypedResults.Accepted((string?)null, DeliveryMessage.Of(replayed, found))
                : Problem.NotFound(
                    "delivery",
                    $"There is no delivery '{Problem.Quote(delivery)}' in the store '{found.Id}': /api/stores/{found.Id}/signals/deliveries lists them.")
                    .ToResult();
        });
}
