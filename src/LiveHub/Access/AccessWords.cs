namespace StoreTracking.LiveHub;

/// <summary>What somebody who signs in may do; each includes those before it.</summary>
public static class AccessRoles
{
    /// <summary>Sees numbers, of all stores or of named ones, without single people's positions.</summary>
    public const string Viewer = "viewer";

    /// <summary>Also sees where single people are, acknowledges alerts and hands in sales.</summary>
    public const string Operator = "operator";

    /// <summary>Also sets up stores, and gives and takes access.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Operator, Administrator];
}

/// <summary>What a token may do.</summary>
public static class AccessScopes
{
    /// <summary>Read numbers, without single people's positions.</summary>
    public const string Read = "read";

    /// <summary>Read and replay signals.</summary>
    public const string Signals = "signals";

    /// <summary>Hand in frames, observations and sales.</summary>
    public const string Frames = "frames";

    /// <summary>All scopes.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Signals, Frames];
}
