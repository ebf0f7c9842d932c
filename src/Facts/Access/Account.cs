namespace StoreTracking.Facts;

/// <summary>Somebody who may sign in, as it is kept.</summary>
public sealed record Account
{
    /// <summary>The name to sign in with.</summary>
    public required string Name { get; init; }

    /// <summary>The role's word.</summary>
    public required string Role { get; init; }

    /// <summary>The stores that the account may see: ids divided by spaces, or an asterisk for all.</summary>
    public required string Stores { get; init; }

    /// <summary>The password's hash, with its salt and the name of its method.</summary>
    public required string Password { get; init; }

    /// <summary>Changes with the password: what was signed in before is signed out.</summary>
    public required string Stamp { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A program that may ask, as it is kept.</summary>
public sealed record AccessToken
{
    /// <summary>What names it, also within its secret.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="Account.Stores" />
    public required string Stores { get; init; }

    /// <summary>What it may do: words divided by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>SHA-256 of its secret, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Somebody looked at where single people are.</summary>
public sealed record PositionView
{
    /// <summary>Names the view.</summary>
    public required Guid Id { get; init; }

    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>The account's or token's name.</summary>
    public required string Who { get; init; }

    /// <summary>A class of addresses, such as loopback.</summary>
    public required string Origin { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it ended; absent while it goes on, or where the program ended first.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
