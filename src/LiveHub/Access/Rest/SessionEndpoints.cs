using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub;

/// <summary>Who is signed in, and the end of that.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Access");
        session.MapGet("", static (ClaimsPrincipal user) => TypedResults.Ok(Describe(Caller.Of(user)!)))
            .WithName("GetSession").WithSummary("Who asks, and what that may see.").ProducesProblem(401)
            .RequireAuthorization(AccessPolicies.View);
        session.MapDelete("", (Delegate)EndAsync)
            .WithName("EndSession").WithSummary("Signs out.").Produces(204).AllowAnonymous();
    }

    private static Session Describe(Caller caller) => new()
    {
        Name = caller.Name,
        Role = caller.Role,
        Stores = caller.Stores.IsAll ? null : [.. caller.Stores.Ids],
        SeesPositions = caller.SeesPositions,
        IsAccount = caller.IsAccount,
    };

    private static async Task<IResult> EndAsync(HttpContext context)
    {
        await context.SignOutAsync(AccessSchemes.Cookie);
        return TypedResults.NoContent();
    }
}

/// <summary>Who asks.</summary>
public sealed record Session
{
    /// <summary>The account's or token's name.</summary>
    public required string Name { get; init; }

    /// <summary>The role; absent for a token.</summary>
    public string? Role { get; init; }

    /// <summary>The ids of the stores that are shown; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }

    /// <summary>Whether single people's positions are shown.</summary>
    public required bool SeesPositions { get; init; }

    /// <summary>Whether somebody signed in, who can sign out; false for a token, and on this machine before there is an account.</summary>
    public required bool IsAccount { get; init; }
}
