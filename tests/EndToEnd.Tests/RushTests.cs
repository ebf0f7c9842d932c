using System.Globalization;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A crowd comes at once: the shop's energy, the music and the signage follow it, and go back without flapping.</summary>
public sealed class RushTests(RushSilo rush, Browser browser, ITestOutputHelper output) : IClassFixture<RushSilo>, IClassFixture<Browser>
{
    // Records what an element shows, with the time.
    private const string Record = """
        (element) => {
          const read = () => element.dataset.scene ?? element.dataset.energy ?? element.textContent;
          const log = [[Date.now(), read()]];
          new MutationObserver(() => { const now = read(); if (now !== log.at(-1)[1]) log.push([Date.now(), now]); })
            .observe(element, { attributes: true, childList: true, subtree: true, characterData: true });
          window.recorded = log;
        }
        """;

    [Fact]
    public async Task Energy_tempo_and_scene_follow_a_rush_and_go_back_without_flapping()
    {
        var store = await browser.OpenAsync(new(rush.Silo.Url, "stores/fashion-house"));
        var music = await browser.OpenAsync(new(rush.Silo.Url, "examples/music/"), colours: ColorScheme.Dark);
        var signage = await browser.OpenAsync(new(rush.Silo.Url, "examples/signage/"));
        await Assertions.Expect(music.Locator("#value")).ToHaveTextAsync("calm", new() { Timeout = 60_000 });
        await Assertions.Expect(signage.Locator("body")).ToHaveAttributeAsync("data-scene", "welcome");
        await Assertions.Expect(store.GetByTestId("mood")).ToHaveAttributeAsync("data-energy", new System.Text.RegularExpressions.Regex("."), new() { Timeout = 60_000 });
        Assert.True(TimeProvider.System.GetUtcNow() < rush.At, "the pages were open only after the crowd had come");
        await store.GetByTestId("mood").EvaluateAsync(Record);
        await music.Locator("#value").EvaluateAsync(Record);
        await signage.Locator("body").EvaluateAsync(Record);

        await Assertions.Expect(music.Locator("#value")).Not.ToHaveTextAsync("calm", new() { Timeout = 150_000 });
        await Assertions.Expect(signage.Locator("body")).Not.ToHaveAttributeAsync("data-scene", "welcome", new() { Timeout = 60_000 });
        await Browser.KeepAsync(music, "music-rush");
        await Browser.KeepAsync(signage, "signage-rush");
        await Browser.KeepAsync(store, "store-rush");
        await Assertions.Expect(music.Locator("#value")).ToHaveTextAsync("calm", new() { Timeout = 240_000 });
        await Assertions.Expect(signage.Locator("body")).ToHaveAttributeAsync("data-scene", "welcome", new() { Timeout = 120_000 });

        var (energies, tempos, scenes) = (await RecordedAsync(store), await RecordedAsync(music), await RecordedAsync(signage));
        var before = energies.Where(each => each.At <= 0).Select(each => Energy(each.Value)).Last();
        var (first, _) = energies.First(each => each.At > 0 && Energy(each.Value) >= before + 0.1);
        output.WriteLine($"energy {before:0.00} before, 0.1 more after {first:0.0} s, {energies.Max(each => Energy(each.Value)):0.00} at most");
        output.WriteLine($"tempo {string.Join(", ", tempos.Select(each => $"{each.Value} at {each.At:0} s"))}");
        output.WriteLine($"scene {string.Join(", ", scenes.Select(each => $"{each.Value} at {each.At:0} s"))}");
        Assert.InRange(first, 0, 10);

        // Up by at most two levels and down again, each held for twenty seconds.
        Assert.InRange(tempos.Count, 3, 5);
        Assert.InRange(scenes.Count, 3, 5);
        Assert.All(tempos.Zip(tempos.Skip(1)).Concat(scenes.Zip(scenes.Skip(1))).Where(each => each.First.At > 0), each =>
            Assert.InRange(each.Second.At - each.First.At, 19, double.MaxValue));
    }

    private static double Energy(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var energy) ? energy : 0;

    /// <summary>What a page has recorded, in seconds since the crowd came.</summary>
    private async Task<List<(double At, string Value)>> RecordedAsync(IPage page)
    {
        var began = rush.At.ToUnixTimeMilliseconds();
        var recorded = await page.EvaluateAsync<System.Text.Json.JsonElement>("window.recorded");
        return [.. recorded.EnumerateArray().Select(each => ((each[0].GetDouble() - began) / 1000, each[1].GetString() ?? ""))];
    }
}
