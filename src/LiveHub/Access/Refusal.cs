namespace StoreTracking.LiveHub;

/// <summary>Why somebody is not let in, in one sentence each.</summary>
internal static class Refusal
{
    public static Problem SignIn { get; } = new(StatusCodes.Status401Unauthorized, null, "Nobody is signed in: sign in at /sign-in, or send a token as 'Authorization: Bearer ...'.");

    public static Problem Role { get; } = new(StatusCodes.Status403Forbidden, null, "Your role does not allow this: ask an administrator.");

    public static Problem Token { get; } = new(StatusCodes.Status401Unauthorized, "Authorization", "The token is unknown, revoked or expired: ask an administrator for another one.");

    public static Problem Scope { get; } = new(StatusCodes.Status403Forbidden, "Authorization", "The token's scopes do not allow this: ask an administrator for another one.");

    public static Problem NoAccount { get; } = new(
        StatusCodes.Status403Forbidden, null,
        "There is no account yet, so only this machine itself is served: make the first one there with './run accounts add NAME --role administrator'.");

    /// <summary>Whether a person waits for a page, who can be shown where to sign in.</summary>
    public static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/hub")
        && !request.Path.StartsWithSegments("/openapi") && !request.Path.StartsWithSegments("/metrics");
}
