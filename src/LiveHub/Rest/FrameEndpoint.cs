using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Takes the frames of cameras that post them. A frame goes to its camera's grain and nowhere else.</summary>
internal static partial class FrameEndpoint
{
    private const string Jpeg = "image/jpeg";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/stores/{store}/cameras/{camera}/frames", Post)
            .WithTags("Cameras").WithName("PostFrame").WithSummary("Hands over one JPEG of a camera whose source is 'push'.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync).Produces(202)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503)
            .WithMetadata(LimitedBody.NoServerLimit);

    // Declared by Accepts, the type would be refused before this endpoint can say what was found.
    private static Task DescribeBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Jpeg] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            },
        };
        return Task.CompletedTask;
    }

    private static Task<IResult> Post(
        string store, string camera, HttpRequest request, Catalog catalog, IGrainAccess grains,
        IOptions<LiveHubOptions> options, TimeProvider time, ILogger<LiveHub> logger, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(known =>
            Catalog.FindPushCamera(known, camera).ThenAsync(async found =>
            {
                var id = new CameraId(known.Id, found.Id);
                var (jpeg, problem) = await ReadAsync(request, options.Value.MaxFrameBytes, cancellation);
                if (jpeg is null)
                {
                    return problem!.ToResult();
                }

                try
                {
                    var refusal = await grains.Camera(id).Push(jpeg).WaitAsync(options.Value.AnswerTimeout, time, cancellation);
                    return refusal switch
                    {
                        null => (IResult)TypedResults.Accepted((string?)null),
                        { IsTransient: true } => Problem.Unavailable(refusal.Reason).ToResult(),
                        _ => Problem.BadField("body", refusal.Reason).ToResult(),
                    };
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    NotTaken(logger, error, id);
                    return Problem.Unavailable($"The camera '{id}' does not take frames at the moment: post the next one.").ToResult();
                }
                finally
                {
                    // The decoder has its own copy. One that comes too late is no image any more.
                    jpeg.AsSpan().Clear();
                }
            }));

    private static async Task<(byte[]? Jpeg, Problem? Problem)> ReadAsync(
        HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), Jpeg, StringComparison.OrdinalIgnoreCase))
        {
            return (null, new(415, "Content-Type", $"The content type is '{Problem.Quote(request.ContentType)}': it must be {Jpeg}."));
        }

        var body = await LimitedBody.ReadAsync(request, "frame", limit, cancellation);
        if (body.Value is not { } jpeg)
        {
            return (null, body.Problem);
        }

        return jpeg is [0xFF, 0xD8, 0xFF, ..]
            ? (jpeg, null)
            : (null, Problem.BadField("body", $"The body of {jpeg.Length} bytes is not a JPEG: it must begin with FF D8 FF."));
    }

    [LoggerMessage(EventId = 6022, Level = LogLevel.Warning, Message = "The camera {Camera} did not take a posted frame.")]
    private static partial void NotTaken(ILogger logger, Exception error, CameraId camera);
}
