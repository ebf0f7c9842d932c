using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Gives and takes access, the same for the command line and the API. Each answers what is wrong, or null where it was done.</summary>
public static class AccessChanges
{
    /// <summary>The longest time that a token may live, in days.</summary>
    public const int MostDays = 3660;

    /// <summary>Adds an account; the first one is an administrator's.</summary>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="password">The password.</param>
    /// <param name="role">One of <see cref="AccessRoles.All"/>.</param>
    /// <param name="stores">The ids of the stores that it may see; empty for all.</param>
    /// <param name="now">The time.</param>
    public static async Task<AccessProblem?> AddAccountAsync(
        IAccessStore kept, string name, string password, string role, IReadOnlyList<string> stores, DateTimeOffset now)
    {
        if (AccessSecrets.NameOf(name) is not { } known)
        {
            return new("name", $"'{Problem.Quote(name)}' is not a name: expected 1 to 64 letters, digits, '.', '-', '_' and '@'.");
        }

        if (WhatIsWrong(role, stores) is { } wrong)
        {
            return wrong;
        }

        if (AccessSecrets.WhatIsWrong(password) is { } weak)
        {
            return new("password", weak);
        }

        var accounts = await kept.ListAccountsAsync();
        if (role != AccessRoles.Administrator && accounts.All(static account => account.Role != AccessRoles.Administrator))
        {
            return new("role", "There is no administrator yet: the first account must be one, since nobody else could give access.");
        }

        var account = new Account
        {
            Name = known, Role = role, Stores = Kept(stores), Password = AccessSecrets.HashPassword(known, password),
            Stamp = AccessSecrets.NewStamp(), CreatedAt = Whole(now),
        };
        return await kept.AddAccountAsync(account) ? null : new("name", $"There is an account '{known}' already: remove it first, or choose another name.", IsConflict: true);
    }

    /// <summary>Sets an account's password, which signs it out everywhere.</summary>
    public static async Task<AccessProblem?> SetPasswordAsync(IAccessStore kept, string name, string password) =>
        AccessSecrets.WhatIsWrong(password) is { } weak ? new("password", weak)
        : AccessSecrets.NameOf(name) is { } known && await kept.SetPasswordAsync(known, AccessSecrets.HashPassword(known, password), AccessSecrets.NewStamp()) ? null
        : NoAccount(name);

    /// <summary>Sets what an account may do, which signs it out everywhere. The last administrator stays one.</summary>
    public static async Task<AccessProblem?> SetRoleAsync(IAccessStore kept, string name, string role, IReadOnlyList<string> stores)
    {
        if (WhatIsWrong(role, stores) is { } wrong)
        {
            return wrong;
        }

        var accounts = await kept.ListAccountsAsync();
        if (AccessSecrets.NameOf(name) is not { } known || accounts.All(account => account.Name != known))
        {
            return NoAccount(name);
        }

        if (role != AccessRoles.Administrator
            && accounts.All(account => account.Name == known || account.Role != AccessRoles.Administrator))
        {
            return new("role", $"'{known}' is the last administrator: make another one first.", IsConflict: true);
        }

        return await kept.SetRoleAsync(known, role, Kept(stores), AccessSecrets.NewStamp()) ? null : NoAccount(name);
    }

    /// <summary>Removes an account. The last administrator goes last.</summary>
    public static async Task<AccessProblem?> RemoveAccountAsync(IAccessStore kept, string name)
    {
        var accounts = await kept.ListAccountsAsync();
        if (AccessSecrets.NameOf(name) is not { } known || accounts.All(account => account.Name != known))
        {
            return NoAccount(name);
        }

        var left = accounts.Where(account => account.Name != known).ToArray();
        if (left.Length > 0 && left.All(static account => account.Role != AccessRoles.Administrator))
        {
            return new("name", $"'{known}' is the last administrator: make another one first.", IsConflict: true);
        }

        await kept.RemoveAccountAsync(known);
        return null;
    }

    /// <summary>Adds a token.</summary>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="scopes">Some of <see cref="AccessScopes.All"/>.</param>
    /// <param name="stores">The ids of its stores; empty for all.</param>
    /// <param name="days">For how many days it is good.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is kept and the secret, or what is wrong.</returns>
    public static async Task<(AccessToken? Token, string Secret, AccessProblem? Problem)> AddTokenAsync(
        IAccessStore kept, string name, IReadOnlyList<string> scopes, IReadOnlyList<string> stores, int days, DateTimeOffset now)
    {
        AccessProblem? problem =
            string.IsNullOrWhiteSpace(name) || name.Length > 100 ? new("name", $"The name has {name.Length} characters: expected 1 to 100 that people read.")
            : scopes.Count == 0 || scopes.Any(static scope => !AccessScopes.All.Contains(scope))
                ? new("scopes", $"The scopes are '{Problem.Quote(string.Join(' ', scopes))}': expected some of {string.Join(", ", AccessScopes.All)}.")
            : days is < 1 or > MostDays ? new("days", $"{days} days are out of range: expected 1 to {MostDays}.")
            : WhatIsWrong(stores);
        if (problem is not null)
        {
            return (null, "", problem);
        }

        var (token, secret) = AccessSecrets.MakeToken(name.Trim(), Kept(stores), string.Join(' ', scopes.Distinct()), Whole(now), TimeSpan.FromDays(days));
        await kept.AddTokenAsync(token);
        return (token, secret, null);
    }

    private static AccessProblem NoAccount(string name) => new("name", $"There is no account '{Problem.Quote(name)}'.", IsMissing: true);

    private static AccessProblem? WhatIsWrong(string role, IReadOnlyList<string> stores) =>
        !AccessRoles.All.Contains(role)
            ? new("role", $"'{Problem.Quote(role)}' is not a role: expected {string.Join(", ", AccessRoles.All)}.")
        : role != AccessRoles.Viewer && stores.Count > 0
            ? new("stores", $"The role '{role}' sees all stores: only a viewer is limited to some.")
        : WhatIsWrong(stores);

    private static AccessProblem? WhatIsWrong(IReadOnlyList<string> stores) =>
        stores.FirstOrDefault(static store => !Slug.IsValid(store)) is { } bad
            ? new("stores", $"'{Problem.Quote(bad)}' is not a store id: expected {Slug.Rule}.")
            : null;

    private static string Kept(IReadOnlyList<string> stores) => stores.Count == 0 ? StoreSet.All.Text : StoreSet.Of(stores.Distinct()).Text;

    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}

/// <summary>Why access was not changed.</summary>
/// <param name="Field">What is wrong.</param>
/// <param name="Sentence">What was found and what would be right.</param>
/// <param name="IsConflict">Whether what is kept forbids it.</param>
/// <param name="IsMissing">Whether it concerns what does not exist.</param>
public sealed record AccessProblem(string Field, string Sentence, bool IsConflict = false, bool IsMissing = false);
