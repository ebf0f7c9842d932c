using System.Collections.Immutable;

namespace StoreTracking.LiveHub;

/// <summary>An account that shall be made.</summary>
internal sealed record NewAccount
{
    /// <summary>The name to sign in with.</summary>
    public required string Name { get; init; }

    /// <summary>The password, 12 to 200 characters.</summary>
    public required string Password { get; init; }

    /// <summary>viewer, operator or administrator.</summary>
    public required string Role { get; init; }

    /// <summary>The ids of the stores that a viewer may see; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }
}

/// <summary>What an account shall be allowed from now on.</summary>
internal sealed record NewRole
{
    /// <summary>viewer, operator or administrator.</summary>
    public required string Role { get; init; }

    /// <summary>The ids of the stores that a viewer may see; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }
}

/// <summary>An account, without its password.</summary>
internal sealed record ShownAccount
{
    /// <summary>The name to sign in with.</summary>
    public required string Name { get; init; }

    /// <summary>viewer, operator or administrator.</summary>
    public required string Role { get; init; }

    /// <summary>The ids of the stores that it may see; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A token that shall be made.</summary>
internal sealed record NewToken
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Some of read, signals, frames.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>The ids of its stores; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }

    /// <summary>For how many days it is good, 1 to 3,660.</summary>
    public int Days { get; init; } = 365;
}

/// <summary>A token, without its secret.</summary>
internal sealed record ShownToken
{
    /// <summary>What names it.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>The ids of its stores; absent for all.</summary>
    public ImmutableArray<string>? Stores { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A token as it was made.</summary>
internal sealed record MadeToken
{
    /// <summary>What is kept of it.</summary>
    public required ShownToken Token { get; init; }

    /// <summary>What to send as a bearer token; it is nowhere else.</summary>
    public required string Secret { get; init; }
}

/// <summary>Somebody looked at where single people are.</summary>
internal sealed record LoggedView
{
    /// <summary>The account's name.</summary>
    public required string Who { get; init; }

    /// <summary>A class of addresses: loopback, private, public, forwarded or unknown.</summary>
    public required string Origin { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it ended; absent while it goes on, or where the program ended first.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
