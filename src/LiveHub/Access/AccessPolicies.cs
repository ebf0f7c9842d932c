using Microsoft.AspNetCore.Authorization;

namespace StoreTracking.LiveHub;

/// <summary>What a route or a method of the hub asks of its caller. Each names one; a test fails for any without.</summary>
internal static class AccessPolicies
{
    /// <summary>Numbers.</summary>
    public const string View = "view";

    /// <summary>What somebody does who runs a store.</summary>
    public const string Operate = "operate";

    /// <summary>Set-up and access.</summary>
    public const string Administer = "administer";

    /// <summary>Frames, observations and sales.</summary>
    public const string HandIn = "hand-in";

    /// <summary>Signals.</summary>
    public const string Signals = "signals";

    /// <summary>What concerns the host rather than a store: metrics, the description of the API.</summary>
    public const string Inspect = "inspect";

    public static void Add(AuthorizationOptions options)
    {
        Add(View, AccessRoles.All, AccessScopes.Read);
        Add(Operate, [AccessRoles.Operator, AccessRoles.Administrator]);
        Add(Administer, [AccessRoles.Administrator]);
        Add(HandIn, [AccessRoles.Operator, AccessRoles.Administrator], AccessScopes.Frames);
        Add(Signals, AccessRoles.All, AccessScopes.Signals);
        Add(Inspect, [AccessRoles.Operator, AccessRoles.Administrator], AccessScopes.Read);

        // Whatever somebody forgets to give a policy is closed to most.
        options.FallbackPolicy = options.GetPolicy(Administer);

        void Add(string policy, IReadOnlyList<string> roles, string? scope = null) => options.AddPolicy(
            policy, builder => builder.RequireAuthenticatedUser().RequireAssertion(context =>
                Caller.Of(context.User) is { } caller
                && (caller.Role is { } role ? roles.Contains(role) : scope is not null && caller.Scopes.Contains(scope))));
    }
}
