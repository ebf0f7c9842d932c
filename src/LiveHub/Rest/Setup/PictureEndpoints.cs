using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The pictures beneath the plans over HTTP.</summary>
internal static class PictureEndpoints
{
    private const string Route = "/api/stores/{store}/setup/plans/{floor}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Set-up");
        api.MapPut(Route, PutAsync).RequireAuthorization(AccessPolicies.Administer)
            .WithName("UploadPlanPicture").WithSummary("Hands over a PNG or JPEG for a floor's plan; it shows once a configuration names it.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync).Produces<UploadedPicture>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415)
            .WithMetadata(LimitedBody.NoServerLimit);
        api.MapGet(Route, GetAsync)
            .WithName("GetPlanPicture").WithSummary("The picture that is configured for a floor's plan, or an upload that is not configured yet.")
            .Produces<byte[]>(200, "image/png", "image/jpeg").ProducesProblem(400).ProducesProblem(404);
    }

    // Declared by Accepts, another type would be refused before this endpoint can say what was found.
    private static Task DescribeBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var file = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["image/png"] = file, ["image/jpeg"] = file },
        };
        return Task.CompletedTask;
    }

    private static Task<IResult> PutAsync(
        string store, string floor, HttpRequest request, Catalog catalog, [FromServices] IPlanPictures pictures, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            if (!Slug.IsValid(floor))
            {
                return Problem.BadField("floor", $"The floor '{Problem.Quote(floor)}' is not an id: expected {Slug.Rule}.").ToResult();
            }

            var type = request.ContentType?.Split(';')[0].Trim();
            if (type is not ("image/png" or "image/jpeg"))
            {
                return new Problem(415, "Content-Type", $"The content type is '{Problem.Quote(type)}': it must be image/png or image/jpeg.").ToResult();
            }

            var body = await LimitedBody.ReadAsync(request, "picture", pictures.MostBytes, cancellation);
            return await body.ThenAsync(async file =>
            {
                var (picture, refusal) = await pictures.KeepAsync(found.Id, floor, file);
                return picture is null ? Problem.BadField("body", refusal).ToResult() : TypedResults.Ok(picture);
            });
        });

    private static Task<IResult> GetAsync(
        string store, string floor, string? upload, HttpResponse response, Catalog catalog, [FromServices] IPlanPictures pictures,
        CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            if (await pictures.FindAsync(found.Id, floor, upload, cancellation) is not var (file, mediaType))
            {
                return Problem.NotFound("floor", $"The floor '{Problem.Quote(floor)}' of '{found.Id}' has no such picture.").ToResult();
            }

            response.Headers.CacheControl = "private, max-age=60";
            return TypedResults.Bytes(file, mediaType);
        });
}
