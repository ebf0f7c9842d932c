using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>What visitors and authorities read: the notice on screens and paper with its QR code, and the privacy report.</summary>
public sealed partial class NoticePageTests(AccessSilo access, Browser browser) : IClassFixture<AccessSilo>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("en", 1440, 900, ColorScheme.Light)]
    [InlineData("de", 360, 740, ColorScheme.Dark)]
    [InlineData("fr", 1920, 1080, ColorScheme.Dark)]
    public async Task Anybody_reads_the_notice_in_the_browsers_language_and_a_telephone_reads_its_code(
        string language, int width, int height, ColorScheme colours)
    {
        var address = new Uri(access.Silo.Url, $"notice/{AccessSilo.Store}").ToString();
        var page = await browser.OpenAsync(new(address), width, height, colours, language);

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Axe.CheckAsync(page, $"the notice in {language}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await Browser.KeepAsync(page, $"notice-{language}");
        Assert.Equal(address, await DecodeAsync(await page.ScreenshotAsync(new() { FullPage = true })));
    }

    [Fact]
    public async Task The_notice_fits_one_sheet_of_paper_in_each_language_and_its_code_can_be_read_there()
    {
        var address = new Uri(access.Silo.Url, $"notice/{AccessSilo.Store}").ToString();

        // A4 without its margins, at 96 dots per inch.
        var page = await browser.OpenAsync(new(address), 703, 1032);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var language in new[] { "en", "de", "fr" })
        {
            await page.GotoAsync($"{address}?lang={language}");
            await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
            await Browser.KeepAsync(page, $"notice-print-{language}");
            Assert.Equal(address, await DecodeAsync(await page.ScreenshotAsync()));

            // What is read of faces is the longest that a notice may say.
            await Assertions.Expect(page.GetByText(language switch { "en" => "looks at faces too", "de" => "betrachtet auch Gesichter", _ => "regarde aussi les visages" })).ToBeVisibleAsync();
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
            Assert.True(Pages().Count(Encoding.Latin1.GetString(pdf)) == 1, $"The notice in {language} takes {Pages().Count(Encoding.Latin1.GetString(pdf))} sheets.");
        }
    }

    [Theory]
    [InlineData("desktop", 1440, 900, ColorScheme.Light)]
    [InlineData("phone", 360, 740, ColorScheme.Dark)]
    [InlineData("television", 3840, 2160, ColorScheme.Light)]
    public async Task The_privacy_report_is_read_on_every_screen(string name, int width, int height, ColorScheme colours)
    {
        var page = await access.OpenAsync(browser, "ada", $"stores/{AccessSilo.Store}/privacy", width, height, colours);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        foreach (var part in new[] { "Camera register", "Protections in force", "Model register" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = part })).ToBeVisibleAsync();
        }

        await Axe.CheckAsync(page, $"the privacy report on a {name}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await Browser.KeepAsync(page, $"privacy-report-{name}");
    }

    /// <summary>Reads the QR code of a picture with a program that knows nothing of the page.</summary>
    private static async Task<string> DecodeAsync(byte[] picture)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("page.png"), picture, TestContext.Current.CancellationToken);
        using var decoder = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", folder.File("page.png")])
        {
            RedirectStandardOutput = true,
        })!;
        var text = await decoder.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await decoder.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.Trim();
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Pages();
}
