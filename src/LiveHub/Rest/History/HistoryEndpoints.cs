using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Routing;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What was counted in a store's past, as JSON and as CSV.</summary>
internal static partial class HistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/stores/{store}").WithTags("History");
        api.MapGet("/history", GetHistory)
            .WithName("GetStoreHistory")
            .WithSummary("What was counted from one date (or whole hour) of the store's clock up to and without another, by hour, day or week.")
            .Produces<StoreHistory>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        api.MapGet("/history.csv", GetTable)
            .WithName("GetStoreHistoryTable").WithSummary("The same figures as a table, with a row for the whole period at its end.")
            .Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
    }

    private static Task<IResult> GetHistory(
        string store, string? from, string? to, string? by, Catalog catalog, HistoryReader reader, ILogger<LiveHub> logger,
        CancellationToken cancellation) =>
        Answer(store, from, to, by, catalog, reader, logger, static (history, _) => TypedResults.Ok(history), cancellation);

    private static Task<IResult> GetTable(
        string store, string? from, string? to, string? by, Catalog catalog, HistoryReader reader, ILogger<LiveHub> logger,
        HttpResponse response, CancellationToken cancellation) =>
        Answer(store, from, to, by, catalog, reader, logger, (history, period) =>
        {
            response.Headers.ContentDisposition = string.Create(
                CultureInfo.InvariantCulture,
                $"attachment; filename=\"{history.Store}-{period.Local(period.From):yyyy-MM-dd}-by-{history.By.ToString().ToLowerInvariant()}.csv\"");
            return TypedResults.Text(HistoryCsv.Write(history), HistoryCsv.ContentType);
        }, cancellation);

    private static Task<IResult> Answer(
        string store, string? from, string? to, string? by, Catalog catalog, HistoryReader reader, ILogger logger,
        Func<StoreHistory, HistoryPeriod, IResult> answer, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found =>
            HistoryPeriod.Read(from, to, by, TimeZoneInfo.FindSystemTimeZoneById(found.TimeZone)).ThenAsync(async period =>
            {
                try
                {
                    return answer(await reader.ReadAsync(found, period, cancellation), period);
                }
                catch (DbException error)
                {
                    return NotRead(logger, error, found.Id);
                }
            }));

    /// <summary>What a request answers when the database does not.</summary>
    public static IResult NotRead(ILogger logger, DbException error, StoreId store)
    {
        PastNotRead(logger, error, store);
        return Problem.Unavailable($"What is kept of the store '{store}' cannot be read at the moment: try again.").ToResult();
    }

    [LoggerMessage(EventId = 6024, Level = LogLevel.Warning, Message = "What is kept of the store {Store} could not be read.")]
    private static partial void PastNotRead(ILogger logger, Exception error, StoreId store);
}
