using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Takes a store's transactions: whole uploads, each of which counts once however often it is sent.</summary>
internal static partial class SalesEndpoint
{
    private const int MostBytes = 4 * 1024 * 1024;

    private const string Json = "application/json";

    private const string Csv = "text/csv";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/stores/{store}/transactions", Post)
            .WithTags("History").WithName("PostTransactions")
            .WithSummary("Hands over transactions (time, till, amount) as a JSON array or as CSV. The same upload twice counts once.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync).Produces<SalesReceipt>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503);

    // Declared by Accepts, another type would be refused before this endpoint can say what was found.
    private static async Task DescribeBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(PostedSale[]), null, cancellation) },
                [Csv] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A table whose first line is time,till,amount." } },
            },
        };

    private static Task<IResult> Post(
        string store, HttpRequest request, Catalog catalog, ISaleStore sales, FactOptions keep, TimeProvider time,
        ILogger<LiveHub> logger, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
            if (type is not (Json or Csv))
            {
                return new Problem(
                    415, "Content-Type", $"The content type is '{Problem.Quote(request.ContentType)}': it must be {Json} or {Csv}.").ToResult();
            }

            var body = await LimitedBody.ReadAsync(request, "upload", MostBytes, cancellation);
            var rules = new SaleRules(TimeZoneInfo.FindSystemTimeZoneById(found.TimeZone), time.GetUtcNow(), keep.KeepFacts);
            return await body.ThenAsync(bytes =>
                (type == Json ? SalesJson.Read(bytes, rules) : SalesCsv.Read(bytes, rules)).ThenAsync(upload =>
                    KeepAsync(found.Id, upload, sales, logger)));
        });

    private static async Task<IResult> KeepAsync(StoreId store, SalesUpload upload, ISaleStore sales, ILogger logger)
    {
        if (upload.WrongRows > 0)
        {
            var first = upload.Problems[0];
            return TypedResults.Problem(
                string.Create(CultureInfo.InvariantCulture, $"Row {first.Row}: {first.Detail} Rows that are wrong: {upload.WrongRows}. Nothing of the upload is kept."),
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?> { ["field"] = first.Field.Length > 0 ? first.Field : "body", ["rows"] = upload.Problems });
        }

        try
        {
            return TypedResults.Ok(new SalesReceipt { Rows = upload.Sales.Count, Added = await sales.AppendAsync(store, upload.Sales) });
        }
        catch (DbException error)
        {
            NotKept(logger, error, store);
            return Problem.Unavailable("The transactions could not be written at the moment: send the same again.").ToResult();
        }
    }

    [LoggerMessage(EventId = 6025, Level = LogLevel.Warning, Message = "Transactions of the store {Store} could not be written.")]
    private static partial void NotKept(ILogger logger, Exception error, StoreId store);

    /// <summary>A transaction as it is posted; no further field is taken.</summary>
    internal sealed record PostedSale
    {
        /// <summary>When: ISO 8601 with an offset, or without one by the store's clock.</summary>
        public required string Time { get; init; }

        /// <summary>The till, at most 32 characters.</summary>
        public required string Till { get; init; }

        /// <summary>The amount in the store's currency, below zero for a refund.</summary>
        public required decimal Amount { get; init; }
    }
}
