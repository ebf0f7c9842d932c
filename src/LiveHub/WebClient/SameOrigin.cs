using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>
/// Refuses the hub, and every change, to pages of other origins. A browser lets any page open a WebSocket to any
/// server, so a hub on a loopback address would otherwise be open to whatever page somebody visits.
/// </summary>
internal static class SameOrigin
{
    public static Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var guarded = request.Path.StartsWithSegments(LiveHubEndpoints.HubRoot) || !IsSafe(request.Method);
        if (!guarded || request.Headers.Origin.Count == 0 || IsOwn(request, request.Headers.Origin.ToString()))
        {
            return next(context);
        }

        return new Problem(
            StatusCodes.Status403Forbidden,
            "Origin",
            $"The origin '{Problem.Quote(request.Headers.Origin)}' is not this server's: use its own pages, or allow the origin in LiveHub:AllowedOrigins.")
            .ToResult().ExecuteAsync(context);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request, string origin) =>
        origin == $"{request.Scheme}://{request.Host}"
        || request.HttpContext.RequestServices.GetRequiredService<IOptions<LiveHubOptions>>().Value.AllowedOrigins.Contains(origin);
}
