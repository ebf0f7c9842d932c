using Microsoft.AspNetCore.Routing;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Acknowledges the alerts of stores.</summary>
internal static class AlertEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/stores/{store}/alerts/{alert}/acknowledgement", Post)
            .WithTags("Alerts").WithName("AcknowledgeAlert")
            .WithSummary("Takes note that somebody sees to a raised alert, which then stays shown, but quieter, until it is cleared. A second time changes nothing.")
            .Produces<AlertLive>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);

    private static Task<IResult> Post(
        string store, string alert, Catalog catalog, StoreQuestions questions, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => Catalog.FindAlert(found, alert).ThenAsync(known =>
            questions.Ask(found.Id, grain => grain.AcknowledgeAlert(known.Id), answer => Answer(answer, known), cancellation)));

    private static IResult Answer(AlertLive? answer, AlertConfiguration alert) => answer is { } acknowledged
        ? TypedResults.Ok(acknowledged)
        : new Problem(
            StatusCodes.Status409Conflict, "alert", $"The alert '{alert.Id}' is not raised: only a raised alert can be acknowledged.").ToResult();
}
