using System.Text.Json;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The set-up page, used as a hand uses it.</summary>
internal static class SetupPage
{
    /// <summary>Clicks a place of a plan or a picture, in its own units.</summary>
    public static async Task ClickAsync(IPage page, string surface, double x, double y)
    {
        var (left, top) = await ScreenAsync(page, surface, x, y);
        await page.Mouse.MoveAsync(left, top);
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
    }

    /// <summary>Drags from one place of a plan or a picture to another.</summary>
    public static async Task DragAsync(IPage page, string surface, (double X, double Y) from, (double X, double Y) to)
    {
        var (left, top) = await ScreenAsync(page, surface, from.X, from.Y);
        var (right, bottom) = await ScreenAsync(page, surface, to.X, to.Y);
        await page.Mouse.MoveAsync(left, top);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(right, bottom, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Saves with a note and waits until the page says that the store runs with it.</summary>
    public static async Task SaveAsync(IPage page, string note)
    {
        await Assertions.Expect(page.GetByTestId("problems")).ToHaveTextAsync("No problems");
        await page.GetByTestId("note").FillAsync(note);
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("outcome")).ToContainTextAsync("Saved as version");
    }

    // The surface tells which places lie in its upper left and lower right corners.
    private static async Task<(float Left, float Top)> ScreenAsync(IPage page, string surface, double x, double y)
    {
        var sheet = page.GetByTestId(surface).Locator(".surface-sheet");
        await sheet.ScrollIntoViewIfNeededAsync();
        using var corners = JsonDocument.Parse((await sheet.GetAttributeAsync("data-box"))!);
        double Corner(int corner, int axis) => corners.RootElement[corner][axis].GetDouble();
        var box = (await sheet.BoundingBoxAsync())!;
        return (
            (float)(box.X + (box.Width * (x - Corner(0, 0)) / (Corner(1, 0) - Corner(0, 0)))),
            (float)(box.Y + (box.Height * (y - Corner(0, 1)) / (Corner(1, 1) - Corner(0, 1)))));
    }
}
