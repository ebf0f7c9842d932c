using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Pages;

const int Stores = 500;
const int Openings = 5;
const int Seconds = 20;

var catalog = new BusyStores(Stores);
var chain = new BusyChain(BusyStores.Chain, catalog.All, TimeProvider.System);
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
builder.Logging.ClearProviders();
builder.Services.AddSingleton<IStoreCatalog>(catalog);
builder.Services.AddSingleton<IGrainAccess>(new BusyGrains(chain));
builder.Services.AddFacts(new());
builder.Services.AddLiveHub(_ => { });
await using var app = builder.Build();
app.MapLiveHub();
await app.StartAsync();
var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

using var stop = new CancellationTokenSource();
var stepping = Task.Run(async () =>
{
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
    while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync())
    {
        chain.Step();
    }
});

using var playwright = await Playwright.CreateAsync();
await using (var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("STORETRACKING_CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
}))
{
    var idle = await IdleAsync(browser);
    var openings = new List<Opening>();
    for (var i = 0; i < Openings; i++)
    {
        openings.Add(await WallMeasurement.OpenAsync(browser, url, Stores));
    }

    var watching = await WallMeasurement.WatchAsync(browser, url, Stores, Seconds);
    Write($"The wall with {Stores} stores, each of which changes five times a second, at 1920 x 1080, for {Seconds} s");
    Write($"  frames per second          {watching.Frames:0.0} (an empty page: {idle.Frames:0.0})");
    Write($"  frames late by half a one  {watching.LateFrames:P1} (an empty page: {idle.LateFrames:P1})");
    Write($"  changes shown per second   {watching.Updates:0.0}");
    Write($"  the page's main thread     {watching.MainThread:P0} of a core");
    Write($"  all browser processes      {watching.Cores:P0} of a core (an empty page: {idle.Cores:P0})");
    Write($"Opened {Openings} times with nothing cached, median");
    Write($"  first contentful paint     {Median(openings.Select(each => each.FirstPaint)):0} ms");
    Write($"  a number in every tile     {Median(openings.Select(each => each.AllTiles)):0} ms");
}

var files = Bundle.Files(Path.Combine(AppContext.BaseDirectory, "wwwroot")).ToArray();
Write($"The bundle, compressed       {files.Sum(file => file.Bytes) / 1000.0:0} kB");
foreach (var (file, bytes) in files)
{
    Write($"  {file,-32} {bytes / 1000.0,6:0.0} kB");
}

await stop.CancelAsync();
await stepping;

static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

static double Median(IEnumerable<double> values) => values.Order().ElementAt(Openings / 2);

// What the machine lets a browser do that has nothing to do.
static async Task<Watching> IdleAsync(IBrowser browser)
{
    await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
    var page = await context.NewPageAsync();
    await page.SetContentAsync("<p data-testid=total-entries>0</p>");
    return await WallMeasurement.CountAsync(context, page, 5);
}
