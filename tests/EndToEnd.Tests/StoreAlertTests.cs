using System.Net;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>An alert that one sees to is quieter for all.</summary>
public sealed class StoreAlertTests(AlertSilo alert, Browser browser) : IClassFixture<AlertSilo>, IClassFixture<Browser>
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = (float)TimeSpan.FromMinutes(5).TotalMilliseconds };

    [Fact]
    public async Task An_alert_that_is_acknowledged_in_one_browser_is_so_in_another()
    {
        var (here, there) = (await OpenAsync(), await OpenAsync());
        await Assertions.Expect(Button(here)).ToBeVisibleAsync(Patience);
        await Assertions.Expect(Button(there)).ToHaveTextAsync("Acknowledge");
        await Assertions.Expect(Button(here, "crowd")).ToBeHiddenAsync();
        await Axe.CheckAsync(here, "a raised alert");

        await Button(here).FocusAsync();
        await here.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Button(there)).ToContainTextAsync("Acknowledged");
        await Assertions.Expect(Button(here)).ToBeFocusedAsync();
        await Assertions.Expect(here.GetByTestId("alert-anybody")).ToBeVisibleAsync();
        await there.ReloadAsync();
        await Assertions.Expect(Button(there)).ToHaveTextAsync(await Button(here).InnerTextAsync());
        await Axe.CheckAsync(there, "an acknowledged alert");
        await Browser.KeepAsync(here, "store-alert");
    }

    [Theory]
    [InlineData("supermarket/alerts/crowd", HttpStatusCode.Conflict)]
    [InlineData("supermarket/alerts/none", HttpStatusCode.NotFound)]
    public async Task An_alert_that_is_not_raised_or_not_there_is_a_problem(string path, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = alert.Silo.Url };

        using var response = await http.PostAsync(new Uri($"api/stores/{path}/acknowledgement", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    private Task<IPage> OpenAsync() => browser.OpenAsync(new(alert.Silo.Url, "stores/supermarket"), colours: ColorScheme.Dark);

    private static ILocator Button(IPage page, string id = "anybody") => page.GetByTestId($"alert-{id}-acknowledge");
}
