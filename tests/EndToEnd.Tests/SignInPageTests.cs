using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>Who comes in, who does not, and what each role sees of single people.</summary>
public sealed class SignInPageTests(AccessSilo access, Browser browser) : IClassFixture<AccessSilo>, IClassFixture<Browser>
{
    // The attempts of one address in a minute; see SignInLimit.
    private const int Attempts = 10;

    [Fact]
    public async Task People_sign_in_with_the_right_password_sign_out_and_are_held_off_after_too_many_attempts()
    {
        var store = new Uri(access.Silo.Url, $"stores/{AccessSilo.Store}");
        var page = await browser.OpenAsync(store, 1440, 900);
        Assert.EndsWith($"/sign-in?returnTo=%2Fstores%2F{AccessSilo.Store}", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByLabel("Name")).ToBeFocusedAsync();
        await Axe.CheckAsync(page, "the sign-in page");
        await Browser.KeepAsync(page, "sign-in-light");

        await TryAsync(page, "eve", "wrong horse battery");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The name or the password is wrong.");
        await Axe.CheckAsync(page, "the sign-in page after a wrong password");
        await TryAsync(page, "eve", AccessSilo.Password);
        await page.WaitForURLAsync(store.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
        await page.GotoAsync(store.ToString());
        await Assertions.Expect(page.GetByLabel("Password")).ToBeVisibleAsync();

        for (var attempt = 1; attempt <= Attempts && await page.GetByText("Too many attempts").CountAsync() == 0; attempt++)
        {
            await TryAsync(page, "eve", "wrong horse battery");
        }

        await TryAsync(page, "eve", AccessSilo.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Too many attempts: wait a minute, then try again.");
        await Browser.KeepAsync(page, "sign-in-too-often");
    }

    [Theory]
    [InlineData("phone", 360, 640, ColorScheme.Dark, "de-DE", "Anmelden")]
    [InlineData("television", 3840, 2160, ColorScheme.Dark, "en-GB", "Sign in")]
    public async Task The_sign_in_page_fits_and_speaks_the_browsers_language(
        string name, int width, int height, ColorScheme colours, string locale, string title)
    {
        var page = await browser.OpenAsync(new(access.Silo.Url, "sign-in"), width, height, colours, locale);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync(title);
        await Axe.CheckAsync(page, $"the sign-in page on a {name}");
        Assert.True(await Fits(page));
        await Browser.KeepAsync(page, $"sign-in-{name}");
    }

    [Fact]
    public async Task A_viewer_sees_numbers_and_no_positions_and_an_operator_sees_them_and_is_logged()
    {
        using var ada = await access.SignInAsync("ada");
        var viewer = await access.OpenAsync(browser, "eve", $"stores/{AccessSilo.Store}");
        await StorePage.Until(async () => await StorePage.Number(viewer, "occupancy") >= 5, TimeSpan.FromMinutes(1));
        Assert.Empty(await StorePage.Positions(viewer));
        await Assertions.Expect(viewer.GetByText("Your role shows numbers only")).ToBeVisibleAsync();
        await Assertions.Expect(viewer.GetByRole(AriaRole.Link, new() { Name = "Set-up" })).ToHaveCountAsync(0);
        await Assertions.Expect(viewer.GetByRole(AriaRole.Button, new() { Name = "Last hour" })).ToHaveCountAsync(1);
        await Assertions.Expect(viewer.GetByRole(AriaRole.Button, new() { Name = "This hour" })).ToHaveCountAsync(0);
        await Assertions.Expect(viewer.GetByText("Faces are not read: The model yunet_s_dynamic.onnx has no input that is one picture of known size")).ToBeVisibleAsync();
        await Axe.CheckAsync(viewer, "a store as a viewer sees it");
        await Browser.KeepAsync(viewer, "store-viewer");
        Assert.DoesNotContain("eve", await WatchersAsync(ada));

        var operators = await access.OpenAsync(browser, "otto", $"stores/{AccessSilo.Store}");
        await StorePage.Until(async () => (await StorePage.Positions(operators)).Count >= 5, TimeSpan.FromMinutes(1));
        Assert.Contains("otto", await WatchersAsync(ada));
        await Browser.KeepAsync(operators, "store-operator");
    }

    private static async Task<string[]> WatchersAsync(HttpClient administrator)
    {
        var log = await administrator.GetFromJsonAsync<JsonElement>($"api/stores/{AccessSilo.Store}/access-log", TestContext.Current.CancellationToken);
        return [.. log.EnumerateArray().Select(static view => view.GetProperty("who").GetString()!)];
    }

    private static async Task TryAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.EvaluateAsync("() => { window.isBefore = true; }");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
    }

    private static Task<bool> Fits(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
