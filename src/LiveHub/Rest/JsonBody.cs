using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StoreTracking.LiveHub;

/// <summary>Reads JSON bodies, with answers of this server's own where one cannot be read.</summary>
internal static class JsonBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MostBytes = 5 << 20;

    /// <summary>What a request answers with its body; otherwise the problem is the answer.</summary>
    public static async Task<IResult> ThenAsync<T>(HttpRequest request, Func<T, Task<IResult>> answer, CancellationToken cancellation)
        where T : class
    {
        var body = await ReadAsync<T>(request, cancellation);
        return await body.ThenAsync(answer);
    }

    /// <summary>Describes the body in the OpenAPI document. Declared by Accepts, another type would be refused before the endpoint can say what was found.</summary>
    public static Func<OpenApiOperation, OpenApiOperationTransformerContext, CancellationToken, Task> Describe<T>() =>
        async static (operation, context, cancellation) => operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellation) },
            },
        };

    private static async Task<Found<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new Problem(415, "Content-Type", $"The content type is '{Problem.Quote(request.ContentType)}': it must be application/json.");
        }

        if (request.ContentLength > MostBytes)
        {
            return new Problem(413, "body", $"The body has {request.ContentLength} bytes: expected at most {MostBytes}.");
        }

        try
        {
            return await request.ReadFromJsonAsync<T>(cancellation) is { } body
                ? body
                : Problem.BadField("body", "The body is null: expected an object.");
        }
        catch (JsonException error)
        {
            return Problem.BadField("body", $"The body is not as expected: {error.Message}");
        }
        catch (BadHttpRequestException error)
        {
            return new Problem(error.StatusCode, "body", $"The body cannot be read: {error.Message}");
        }
    }
}
