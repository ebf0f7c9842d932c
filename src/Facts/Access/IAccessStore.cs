namespace StoreTracking.Facts;

/// <summary>Keeps accounts, tokens, and the log of who looked at positions.</summary>
public interface IAccessStore
{
    /// <summary>All accounts, by name.</summary>
    Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellation = default);

    /// <summary>Keeps an account.</summary>
    /// <returns>Whether the name was free.</returns>
    Task<bool> AddAccountAsync(Account account);

    /// <summary>Replaces an account's password and stamp.</summary>
    /// <returns>Whether there is such an account.</returns>
    Task<bool> SetPasswordAsync(string name, string password, string stamp);

    /// <summary>Replaces an account's role, stores and stamp.</summary>
    /// <returns>Whether there is such an account.</returns>
    Task<bool> SetRoleAsync(string name, string role, string stores, string stamp);

    /// <summary>Removes an account.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAccountAsync(string name);

    /// <summary>All tokens, by id, those that have expired too.</summary>
    Task<IReadOnlyList<AccessToken>> ListTokensAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a token.</summary>
    /// <returns>Whether the id was free.</returns>
    Task<bool> AddTokenAsync(AccessToken token);

    /// <summary>Removes a token.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveTokenAsync(string id);

    /// <summary>Logs that a view of positions began.</summary>
    Task BeginViewAsync(PositionView view);

    /// <summary>Logs that it ended.</summary>
    Task EndViewAsync(Guid view, DateTimeOffset at);

    /// <summary>The views of a store that began from a moment on, the newest first, at most a thousand.</summary>
    Task<IReadOnlyList<PositionView>> ListViewsAsync(StoreId store, DateTimeOffset from, CancellationToken cancellation = default);

    /// <summary>The documents of the keys that protect cookies.</summary>
    Task<IReadOnlyList<string>> ListProtectionKeysAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a key's document.</summary>
    Task AddProtectionKeyAsync(string name, string document);
}
