using System.Diagnostics;
using Microsoft.Playwright;

namespace StoreTracking.Pages;

/// <summary>What one look at the wall cost.</summary>
/// <param name="FirstPaint">Milliseconds from the navigation to the first contentful paint.</param>
/// <param name="AllTiles">Milliseconds until every store shows a number.</param>
internal readonly record struct Opening(double FirstPaint, double AllTiles);

/// <summary>What a wall that is watched costs.</summary>
/// <param name="Frames">Frames per second.</param>
/// <param name="LateFrames">The share of frames that came more than half a frame late, 0 to 1.</param>
/// <param name="Updates">Changes of the chain per second that the page showed.</param>
/// <param name="MainThread">The share of the time that the page's main thread worked, 0 to 1.</param>
/// <param name="Cores">Processor time of all of the browser's processes by the time, 1 for a whole core.</param>
internal readonly record struct Watching(double Frames, double LateFrames, double Updates, double MainThread, double Cores);

/// <summary>Looks at a wall in a browser.</summary>
internal static class WallMeasurement
{
    // A page that misses none paints every sixtieth of a second.
    private const string CountFrames = """
        (seconds) => new Promise((resolve) => {
          const began = performance.now();
          let last = began, frames = 0, late = 0;
          const number = document.querySelector('[data-testid=total-entries]');
          let changes = 0;
          const observer = new MutationObserver(() => { changes += 1; });
          observer.observe(number, { characterData: true, subtree: true, childList: true });
          const frame = (now) => {
            frames += 1;
            late += now - last > 25 ? 1 : 0;
            last = now;
            if (now - began < seconds * 1000) { requestAnimationFrame(frame); return; }
            observer.disconnect();
            resolve([frames, late, changes, (now - began) / 1000]);
          };
          requestAnimationFrame(frame);
        })
        """;

    private const string PaintTimes = """
        async (stores) => {
          while (document.querySelectorAll('.tile[data-occupancy]').length < stores) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          const all = performance.now();
          let paint;
          while (!(paint = performance.getEntriesByName('first-contentful-paint')[0])) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          return [paint.startTime, all];
        }
        """;

    /// <summary>Opens the wall with nothing cached.</summary>
    public static async Task<Opening> OpenAsync(IBrowser browser, Uri url, int stores)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.ToString());
        var times = await page.EvaluateAsync<double[]>(PaintTimes, stores);
        return new(times[0], times[1]);
    }

    /// <summary>Watches a wall for a time.</summary>
    public static async Task<Watching> WatchAsync(IBrowser browser, Uri url, int stores, int seconds)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.ToString());
        await page.EvaluateAsync<double[]>(PaintTimes, stores);
        return await CountAsync(context, page, seconds);
    }

    /// <summary>Counts the frames and changes of a page, and what they cost.</summary>
    public static async Task<Watching> CountAsync(IBrowserContext context, IPage page, int seconds)
    {
        var control = await context.NewCDPSessionAsync(page);
        await control.SendAsync("Performance.enable");

        var (cpu, busy, began) = (ChromiumProcesses.Seconds(), await BusyAsync(control), Stopwatch.GetTimestamp());
        var counts = await page.EvaluateAsync<double[]>(CountFrames, seconds);
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (cpuAfter, busyAfter) = (ChromiumProcesses.Seconds(), await BusyAsync(control));

        return new(counts[0] / counts[3], counts[1] / counts[0], counts[2] / counts[3], (busyAfter - busy) / wall, (cpuAfter - cpu) / wall);
    }

    private static async Task<double> BusyAsync(ICDPSession control)
    {
        var metrics = await control.SendAsync("Performance.getMetrics");
        return metrics!.Value.GetProperty("metrics").EnumerateArray()
            .First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}
