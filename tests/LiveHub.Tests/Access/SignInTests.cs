using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests.Access;

public sealed class SignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_account_this_machine_is_an_administrator_and_others_are_told_how_to_begin()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Contains("administrator", await host.Http.GetStringAsync("api/session", Cancellation), StringComparison.Ordinal);
        foreach (var (header, value) in new[] { ("Host", "evil.example"), ("X-Forwarded-For", "203.0.113.7") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/stores");
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await host.Http.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("accounts add NAME --role administrator", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_an_account_everybody_signs_in_and_what_is_open_stays_open()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = host.Anonymous();

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("api/stores", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("metrics", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsync("hub/live/negotiate", null, Cancellation)).StatusCode);
        foreach (var open in new[] { "health/live", "notice/main-street", "sign-in" })
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(open, Cancellation)).StatusCode);
        }

        using var page = await http.GetAsync("stores/airport?tv=1", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.EndsWith("/sign-in?returnTo=%2Fstores%2Fairport%3Ftv%3D1", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_lasts_until_it_is_ended_and_its_cookie_is_kept_from_scripts()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = host.Anonymous();

        using var answer = await AccessHost.TryAsync(http, "Admin", AccessHost.Password, "//evil.example");
        Assert.Equal("/", answer.Headers.Location!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("api/stores", Cancellation)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await http.DeleteAsync("api/session", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("api/stores", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_and_too_many_get_none()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = host.Anonymous();

        using var wrong = await AccessHost.TryAsync(http, "admin", "wrong horse battery");
        using var unknown = await AccessHost.TryAsync(http, "nobody", "wrong horse battery");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await wrong.Content.ReadAsStringAsync(Cancellation), await unknown.Content.ReadAsStringAsync(Cancellation));

        for (var attempt = 2; attempt < SignInLimit.FromAddress; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AccessHost.TryAsync(http, "admin", "wrong horse battery")).StatusCode);
        }

        using var late = await AccessHost.TryAsync(http, "admin", AccessHost.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
    }

    [Fact]
    public async Task A_new_password_signs_out()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = await host.SignInAsync("viewer");

        Assert.Null(await AccessChanges.SetPasswordAsync(host.Kept, "viewer", "another horse battery"));
        await host.Host.Services.GetRequiredService<AccessBook>().ReadAsync(Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("api/stores", Cancellation)).StatusCode);
        using var again = await host.SignInAsync("viewer", "another horse battery");
    }

    [Fact]
    public async Task A_token_reads_its_stores_until_it_is_revoked_or_expires_and_its_secret_is_not_kept()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = host.WithToken();

        Assert.Equal("main-street", Assert.Single(await IdsAsync(http)));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("api/access/tokens", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.PostAsync("api/stores/main-street/cameras/hand/frames", null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("openapi/v1.json", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.WithToken(host.Secret + "x").GetAsync("api/stores", Cancellation)).StatusCode);

        var kept = Assert.Single(await host.Kept.ListTokensAsync(Cancellation));
        Assert.DoesNotContain(host.Secret.Split('_')[2], JsonSerializer.Serialize(kept), StringComparison.Ordinal);
        using var admin = await host.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"api/access/tokens/{kept.Id}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("api/stores", Cancellation)).StatusCode);

        var (expired, secret) = AccessSecrets.MakeToken("Old", "*", "read", TimeProvider.System.GetUtcNow().AddDays(-2), TimeSpan.FromDays(1));
        await host.Kept.AddTokenAsync(expired);
        await host.Host.Services.GetRequiredService<AccessBook>().ReadAsync(Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.WithToken(secret).GetAsync("api/stores", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Accounts_and_tokens_are_given_and_taken_over_the_API()
    {
        await using var host = await TestHost.StartAsync();
        var early = await host.Http.PostAsJsonAsync("api/access/accounts", new { name = "eve", password = AccessHost.Password, role = "viewer" }, Cancellation);
        Assert.Contains("first account must be one", await early.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var weak = await host.Http.PostAsJsonAsync("api/access/accounts", new { name = "ada", password = "short", role = "administrator" }, Cancellation);
        Assert.Contains("expected 12 to 200", await weak.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        var made = await host.Http.PostAsJsonAsync("api/access/accounts", new { name = "ada", password = AccessHost.Password, role = "administrator" }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, made.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.GetAsync("api/access/accounts", Cancellation)).StatusCode);
        await AccessHost.TryAsync(host.Http, "ada", AccessHost.Password);
        var accounts = await host.Http.GetStringAsync("api/access/accounts", Cancellation);
        Assert.Contains("\"ada\"", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("password", accounts, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.DeleteAsync("api/access/accounts/eve", Cancellation)).StatusCode);
        var bad = await host.Http.PostAsJsonAsync("api/access/tokens", new { name = "T", scopes = new[] { "all" } }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    private static async Task<string?[]> IdsAsync(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("api/stores", Cancellation)).EnumerateArray().Select(static store => store.GetProperty("id").GetString())];

    [Fact]
    public async Task Another_role_holds_at_once_and_the_last_administrator_stays_one()
    {
        await using var host = await AccessHost.StartAsync();
        using var admin = await host.SignInAsync("admin");
        using var one = await host.SignInAsync("operator");

        Assert.Equal(HttpStatusCode.NoContent, await SetAsync("operator", new { role = "viewer", stores = new[] { "main-street" } }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await one.GetAsync("api/session", Cancellation)).StatusCode);
        using var again = await host.SignInAsync("operator");
        var session = await again.GetFromJsonAsync<JsonElement>("api/session", Cancellation);
        Assert.Equal(("viewer", false), (session.GetProperty("role").GetString(), session.GetProperty("seesPositions").GetBoolean()));
        Assert.Equal("main-street", Assert.Single(session.GetProperty("stores").EnumerateArray()).GetString());

        Assert.Equal(HttpStatusCode.Conflict, await SetAsync("admin", new { role = "viewer" }));
        Assert.Equal(HttpStatusCode.NotFound, await SetAsync("nobody", new { role = "viewer" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync("operator", new { role = "owner" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync("operator", new { role = "operator", stores = new[] { "main-street" } }));

        async Task<HttpStatusCode> SetAsync(string name, object role)
        {
            using var answer = await admin.PutAsJsonAsync($"api/access/accounts/{name}/role", role, Cancellation);
            return answer.StatusCode;
        }
    }
}
