using System.Net;
using System.Net.Http.Headers;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests.Access;

/// <summary>A host with one account of each role, a viewer of one store, and a token.</summary>
internal sealed class AccessHost : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private AccessHost(TestHost host, string secret) => (Host, Secret) = (host, secret);

    public TestHost Host { get; }

    /// <summary>The secret of a token that may read one store.</summary>
    public string Secret { get; }

    public IAccessStore Kept => Host.Services.GetRequiredService<IAccessStore>();

    public static async Task<AccessHost> StartAsync(Action<LiveHubOptions>? configure = null)
    {
        var host = await TestHost.StartAsync(configure);
        var kept = host.Services.GetRequiredService<IAccessStore>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (name, role, stores) in new (string, string, string[])[]
        {
            ("admin", AccessRoles.Administrator, []), ("operator", AccessRoles.Operator, []), ("viewer", AccessRoles.Viewer, []),
            ("one", AccessRoles.Viewer, ["main-street"]),
        })
        {
            Assert.Null(await AccessChanges.AddAccountAsync(kept, name, Password, role, stores, now));
        }

        var (_, secret, problem) = await AccessChanges.AddTokenAsync(kept, "Board", [AccessScopes.Read], ["main-street"], 30, now);
        Assert.Null(problem);
        await host.Services.GetRequiredService<AccessBook>().ReadAsync(TestContext.Current.CancellationToken);
        return new(host, secret);
    }

    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Host.Address };

    public HttpClient WithToken(string? secret = null)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret ?? Secret);
        return http;
    }

    /// <summary>A client with an account's cookie.</summary>
    public async Task<HttpClient> SignInAsync(string name, string password = Password)
    {
        var http = Anonymous();
        using var answer = await TryAsync(http, name, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return http;
    }

    public static Task<HttpResponseMessage> TryAsync(HttpClient http, string name, string password, string returnTo = "/") =>
        http.PostAsync("sign-in", new FormUrlEncodedContent([new("name", name), new("password", password), new("returnTo", returnTo)]), TestContext.Current.CancellationToken);

    /// <summary>The cookie that an account signs in with.</summary>
    public async Task<string> CookieAsync(string name)
    {
        using var http = Anonymous();
        using var answer = await TryAsync(http, name, Password);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
