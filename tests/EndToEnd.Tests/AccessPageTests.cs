using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The page on which administrators give and take access.</summary>
public sealed class AccessPageTests(AccessSilo access, Browser browser) : IClassFixture<AccessSilo>, IClassFixture<Browser>
{
    [Fact]
    public async Task An_administrator_adds_an_account_changes_its_role_and_removes_it_by_keyboard()
    {
        var page = await access.OpenAsync(browser, "ada", $"stores/{AccessSilo.Store}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Access" }).PressAsync("Enter");
        await Assertions.Expect(Rows(page, "accounts")).ToHaveCountAsync(3);
        await Axe.CheckAsync(page, "accounts and tokens");

        var form = page.GetByRole(AriaRole.Form, new() { Name = "New account" });
        await form.GetByLabel("Name").FillAsync("Mia");
        await form.GetByLabel("Password").FillAsync("short but more than 12");
        await form.GetByLabel("Stores").FillAsync("no such store!");
        await form.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a store id");
        await form.GetByLabel("Stores").FillAsync(AccessSilo.Store);
        await form.GetByRole(AriaRole.Button).PressAsync("Enter");
        var mia = Rows(page, "accounts").Filter(new() { HasText = "mia" });
        await Assertions.Expect(mia).ToContainTextAsync(AccessSilo.Store);

        await mia.GetByRole(AriaRole.Button, new() { Name = "Change role" }).PressAsync("Enter");
        await mia.GetByLabel("Role").SelectOptionAsync("operator");
        await Axe.CheckAsync(page, "an account whose role is changed");
        await mia.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(mia).ToContainTextAsync("Operator");

        await mia.GetByRole(AriaRole.Button, new() { Name = "Remove" }).PressAsync("Enter");
        await Assertions.Expect(mia.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToBeFocusedAsync();
        await Axe.CheckAsync(page, "an account that is to be removed");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(mia).ToHaveCountAsync(0);

        var ada = Rows(page, "accounts").Filter(new() { HasText = "ada" });
        await ada.GetByRole(AriaRole.Button, new() { Name = "Remove" }).PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ada.GetByRole(AriaRole.Alert)).ToContainTextAsync("'ada' is the last administrator");
    }

    [Fact]
    public async Task A_tokens_secret_is_shown_once_and_lets_a_program_in_until_it_is_revoked()
    {
        var page = await access.OpenAsync(browser, "ada", "access");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "New token" });
        await form.GetByLabel("What it is for").FillAsync("Wall board");
        await form.GetByLabel("Good for days").FillAsync("30");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        var secret = await page.GetByTestId("secret").InnerTextAsync();
        await Assertions.Expect(Rows(page, "tokens")).ToContainTextAsync("until");
        await Axe.CheckAsync(page, "a token that was made");
        await Browser.KeepAsync(page, "access-light");

        using var program = new HttpClient { BaseAddress = access.Silo.Url, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program));
        await page.ReloadAsync();
        await Assertions.Expect(Rows(page, "tokens")).ToHaveCountAsync(1);
        Assert.DoesNotContain(secret, await page.ContentAsync(), StringComparison.Ordinal);

        await Rows(page, "tokens").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Rows(page, "tokens").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Assertions.Expect(Rows(page, "tokens")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program));
    }

    [Theory]
    [InlineData("phone", 360, 740, ColorScheme.Dark, "de-DE", "Zugang")]
    [InlineData("television", 3840, 2160, ColorScheme.Light, "en-GB", "Access")]
    public async Task The_page_fits_every_screen_and_speaks_the_browsers_language(
        string name, int width, int height, ColorScheme colours, string locale, string title)
    {
        var page = await access.OpenAsync(browser, "ada", "access", width, height, colours, locale);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Assertions.Expect(Rows(page, "accounts").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, $"accounts and tokens on a {name}");
        await Browser.KeepAsync(page, $"access-{name}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task A_viewer_is_told_that_it_is_not_for_them()
    {
        var page = await access.OpenAsync(browser, "eve", "access");

        await Assertions.Expect(page.GetByText("Accounts and tokens are for administrators.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Access" })).ToHaveCountAsync(0);
    }

    private static ILocator Rows(IPage page, string list) => page.GetByTestId(list).GetByRole(AriaRole.Listitem);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program)
    {
        using var answer = await program.GetAsync(new Uri("api/stores", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
