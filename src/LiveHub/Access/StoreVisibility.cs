namespace StoreTracking.LiveHub;

/// <summary>
/// A store that its caller may not see is not there: every route of the API that names one answers as for a store that does
/// not exist, whoever wrote the route.
/// </summary>
internal static class StoreVisibility
{
    private static readonly PathString Api = "/api";

    public static Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(Api) || Caller.Of(context.User) is not { Stores.IsAll: false } caller)
        {
            return next(context);
        }

        var catalog = context.RequestServices.GetRequiredService<Catalog>();
        var missing =
            context.Request.RouteValues.GetValueOrDefault("store") is string store ? Catalog.Hidden(store, caller)
            : context.Request.RouteValues.GetValueOrDefault("chain") is string chain ? catalog.HiddenChain(chain, caller)
            : null;
        return missing is null ? next(context) : missing.ToResult().ExecuteAsync(context);
    }
}
