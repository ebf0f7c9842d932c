using System.Security.Claims;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Who asks, as a request's or a connection's claims say.</summary>
internal sealed class Caller
{
    private const string Kind = "storetracking:kind", Id = "storetracking:id", Stamp = "storetracking:stamp";
    private const string StoresClaim = "storetracking:stores", Scope = "storetracking:scope";
    private const string Account = "account", Token = "token", Local = "local";

    private Caller(ClaimsPrincipal user, string kind)
    {
        (KindOf, Name) = (kind, user.FindFirstValue(ClaimTypes.Name)!);
        IdOf = user.FindFirstValue(Id)!;
        StampOf = user.FindFirstValue(Stamp)!;
        Role = user.FindFirstValue(ClaimTypes.Role);
        Stores = StoreSet.Parse(user.FindFirstValue(StoresClaim)!);
        Scopes = [.. user.FindAll(Scope).Select(static claim => claim.Value)];
    }

    /// <summary>The account's or token's name, as people read it.</summary>
    public string Name { get; }

    /// <summary>What names the account or token.</summary>
    public string IdOf { get; }

    /// <summary>What has changed where a sign-in counts no more.</summary>
    public string StampOf { get; }

    /// <summary>The role; null for a token.</summary>
    public string? Role { get; }

    public IReadOnlyList<string> Scopes { get; }

    public StoreSet Stores { get; }

    public bool IsAccount => KindOf == Account;

    public bool IsToken => KindOf == Token;

    /// <summary>Whether nobody signed in, since there is no account yet.</summary>
    public bool IsLocal => KindOf == Local;

    /// <summary>Whether single people's positions may be shown.</summary>
    public bool SeesPositions => Role is AccessRoles.Operator or AccessRoles.Administrator;

    private string KindOf { get; }

    /// <summary>The caller behind claims that this program issued; null behind others.</summary>
    public static Caller? Of(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true } && user.FindFirstValue(Kind) is { } kind ? new(user, kind) : null;

    public static ClaimsPrincipal PrincipalOf(Account account, string scheme) => Make(
        scheme, Account, account.Name, account.Name, account.Stamp, account.Stores, [new(ClaimTypes.Role, account.Role)]);

    public static ClaimsPrincipal PrincipalOf(AccessToken token, string scheme) => Make(
        scheme, Token, token.Name, token.Id, token.Hash, token.Stores, token.Scopes.Split(' ').Select(static scope => new Claim(Scope, scope)));

    /// <summary>Whoever sits at this machine before there is an account.</summary>
    public static ClaimsPrincipal LocalPrincipal(string scheme) => Make(
        scheme, Local, "this machine, without an account", Local, Local, StoreSet.All.Text, [new(ClaimTypes.Role, AccessRoles.Administrator)]);

    public bool Sees(StoreId store) => Stores.Contains(store);

    private static ClaimsPrincipal Make(
        string scheme, string kind, string name, string id, string stamp, string stores, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new(Kind, kind), new(ClaimTypes.Name, name), new(Id, id), new(Stamp, stamp), new(StoresClaim, stores), .. more], scheme));
}
