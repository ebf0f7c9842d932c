using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>Accounts and tokens over HTTP, and who looked at positions.</summary>
internal static class AccessEndpoints
{
    private static readonly TimeSpan LogTime = TimeSpan.FromDays(31);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/access").WithTags("Access");
        api.MapGet("/accounts", ListAccountsAsync)
            .WithName("ListAccounts").WithSummary("All accounts, by name.");
        api.MapPost("/accounts", AddAccountAsync)
            .WithName("AddAccount").WithSummary("Makes an account; the first one must be an administrator's.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<NewAccount>()).Produces(204).ProducesProblem(400).ProducesProblem(409).ProducesProblem(415);
        api.MapPut("/accounts/{name}/role", SetRoleAsync)
            .WithName("SetAccountRole").WithSummary("Sets what an account may do, which signs it out. The last administrator stays one.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<NewRole>()).Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415);
        api.MapDelete("/accounts/{name}", RemoveAccountAsync)
            .WithName("RemoveAccount").WithSummary("Removes an account, which signs it out. The last administrator goes last.")
            .Produces(204).ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/tokens", ListTokensAsync)
            .WithName("ListTokens").WithSummary("All tokens, by id, without their secrets.");
        api.MapPost("/tokens", AddTokenAsync)
            .WithName("AddToken").WithSummary("Makes a token. Its secret is shown in this answer and never again.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<NewToken>()).Produces<MadeToken>().ProducesProblem(400).ProducesProblem(415);
        api.MapDelete("/tokens/{id}", RevokeAsync)
            .WithName("RevokeToken").WithSummary("Revokes a token.").Produces(204).ProducesProblem(404);
        routes.MapGet("/api/stores/{store}/access-log", GetLogAsync)
            .WithTags("Access").WithName("GetAccessLog")
            .WithSummary("Who looked at single people's positions in the last 31 days, the newest first, at most a thousand.")
            .Produces<IReadOnlyList<LoggedView>>().ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<IResult> ListAccountsAsync(IAccessStore kept, CancellationToken cancellation) => TypedResults.Ok(
        (await kept.ListAccountsAsync(cancellation)).Select(static account => new ShownAccount
        {
            Name = account.Name, Role = account.Role, Stores = Shown(account.Stores), CreatedAt = account.CreatedAt,
        }).ToArray());

    private static Task<IResult> AddAccountAsync(
        HttpRequest request, IAccessStore kept, AccessBook book, TimeProvider time, CancellationToken cancellation) =>
        JsonBody.ThenAsync<NewAccount>(
            request,
            async body => await DoneAsync(
                await AccessChanges.AddAccountAsync(kept, body.Name, body.Password, body.Role, body.Stores ?? [], time.GetUtcNow()), book),
            cancellation);

    private static Task<IResult> SetRoleAsync(
        string name, HttpRequest request, IAccessStore kept, AccessBook book, CancellationToken cancellation) =>
        JsonBody.ThenAsync<NewRole>(
            request,
            async body => await DoneAsync(await AccessChanges.SetRoleAsync(kept, name, body.Role, body.Stores ?? []), book),
            cancellation);

    private static async Task<IResult> RemoveAccountAsync(string name, IAccessStore kept, AccessBook book) =>
        await DoneAsync(await AccessChanges.RemoveAccountAsync(kept, name), book);

    private static async Task<IResult> ListTokensAsync(IAccessStore kept, CancellationToken cancellation) =>
        TypedResults.Ok((await kept.ListTokensAsync(cancellation)).Select(Show).ToArray());

    private static Task<IResult> AddTokenAsync(
        HttpRequest request, IAccessStore kept, AccessBook book, TimeProvider time, CancellationToken cancellation) =>
        JsonBody.ThenAsync<NewToken>(
            request,
            async body =>
            {
                var (token, secret, problem) = await AccessChanges.AddTokenAsync(
                    kept, body.Name, body.Scopes, body.Stores ?? [], body.Days, time.GetUtcNow());
                if (token is null)
                {
                    return ToResult(problem!);
                }

                await book.ReadAsync(CancellationToken.None);
                return TypedResults.Ok(new MadeToken { Token = Show(token), Secret = secret });
            },
            cancellation);

    private static async Task<IResult> RevokeAsync(string id, IAccessStore kept, AccessBook book) => await DoneAsync(
        await kept.RemoveTokenAsync(id) ? null : new("id", $"There is no token '{Problem.Quote(id)}'.", IsMissing: true), book);

    private static Task<IResult> GetLogAsync(string store, Catalog catalog, IAccessStore kept, TimeProvider time, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found => TypedResults.Ok(
            (await kept.ListViewsAsync(found.Id, time.GetUtcNow() - LogTime, cancellation)).Select(static view => new LoggedView
            {
                Who = view.Who, Origin = view.Origin, BeganAt = view.BeganAt, EndedAt = view.EndedAt,
            }).ToArray()));

    private static async Task<IResult> DoneAsync(AccessProblem? problem, AccessBook book)
    {
        if (problem is not null)
        {
            return ToResult(problem);
        }

        await book.ReadAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult ToResult(AccessProblem problem) =>
        new Problem(problem.IsMissing ? 404 : problem.IsConflict ? 409 : 400, problem.Field, problem.Sentence).ToResult();

    private static ShownToken Show(AccessToken token) => new()
    {
        Id = token.Id, Name = token.Name, Scopes = [.. token.Scopes.Split(' ')], Stores = Shown(token.Stores),
        CreatedAt = token.CreatedAt, ExpiresAt = token.ExpiresAt,
    };

    private static ImmutableArray<string>? Shown(string stores) =>
        StoreSet.Parse(stores) is { IsAll: false } some ? [.. some.Ids.Order(StringComparer.Ordinal)] : null;
}
