using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>Each step of setting a store up, by mouse and by keyboard.</summary>
public sealed class SetupPageTests(SetupSilo setup, Browser browser) : IClassFixture<SetupSilo>, IClassFixture<Browser>
{
    private const string Plan = "plan-editor";

    [Fact]
    public async Task The_name_and_the_capacity_of_a_store_are_saved()
    {
        var page = await browser.OpenAsync(setup.Page("named", "store"));
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("The very first");
        await page.GetByLabel("Capacity (people)").FillAsync("42");
        await Assertions.Expect(page.GetByTestId("unsaved")).ToHaveTextAsync("2 unsaved changes");
        await SetupPage.SaveAsync(page, "A better name");

        var saved = await setup.ConfigurationAsync("named");
        Assert.Equal(("The very first", 42), (saved["name"]!.GetValue<string>(), saved["capacity"]!.GetValue<int>()));
        await Assertions.Expect(page.GetByTestId("unsaved")).ToHaveTextAsync("Version 2, no changes");
    }

    [Fact]
    public async Task Zones_lines_and_walls_are_drawn_by_mouse()
    {
        var page = await browser.OpenAsync(setup.Page("drawn", "zones"));
        await page.GetByTestId("draw-shelf").ClickAsync();
        foreach (var (x, y) in new[] { (7.02, 3.01), (9.98, 3.0), (10.01, 4.99), (7.0, 5.0), (7.0, 3.0) })
        {
            await SetupPage.ClickAsync(page, Plan, x, y);
        }

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Milk");
        await page.GetByTestId("draw-front").ClickAsync();
        await SetupPage.ClickAsync(page, Plan, 7, 5);
        await SetupPage.ClickAsync(page, Plan, 10, 5);
        await page.GetByTestId("step-lines").ClickAsync();
        await page.GetByTestId("draw-line").ClickAsync();
        await SetupPage.ClickAsync(page, Plan, 6, 2);
        await SetupPage.ClickAsync(page, Plan, 6, 6);
        await page.GetByTestId("flip").ClickAsync();
        await page.GetByTestId("step-plan").ClickAsync();
        await page.GetByTestId("draw-wall").ClickAsync();
        await SetupPage.ClickAsync(page, Plan, 9, 1);
        await SetupPage.ClickAsync(page, Plan, 11, 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await SetupPage.SaveAsync(page, "Milk");

        var floor = (await setup.ConfigurationAsync("drawn"))["floors"]![0]!;
        var milk = floor["zones"]![1]!;
        Assert.Equal(("milk", "shelf"), (milk["id"]!.GetValue<string>(), milk["kind"]!.GetValue<string>()));
        Assert.Equal("[[7,3],[10,3],[10,5],[7,5]]", milk["polygon"]!.ToJsonString());
        Assert.Equal("[[7,5],[10,5]]", milk["front"]!.ToJsonString());
        var line = floor["lines"]![1]!;
        Assert.Equal("[6,2] [6,6]", $"{line["from"]!.ToJsonString()} {line["to"]!.ToJsonString()}");
        Assert.Equal("[7,4]", line["inside"]!.ToJsonString());
        Assert.Equal("[[9,1],[11,1]]", floor["walls"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task A_shelf_is_drawn_moved_and_named_by_keyboard_alone()
    {
        var page = await browser.OpenAsync(setup.Page("looks", "zones"));
        await page.GetByTestId("draw-shelf").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId(Plan).Locator(".surface-sheet").FocusAsync();
        // The crosshair starts in the middle, at (6, 4), and a step with Shift is half a metre.
        await StepsAsync("ArrowRight", "Enter", "ArrowRight", "ArrowRight", "Enter", "ArrowUp", "ArrowUp", "Enter", "ArrowLeft", "ArrowLeft", "Enter", "Enter");
        await page.GetByTestId("item-floors[0].zones[1]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Jam");
        await SetupPage.SaveAsync(page, "By keys");

        var jam = (await setup.ConfigurationAsync("looks"))["floors"]![0]!["zones"]![1]!;
        Assert.Equal("jam", jam["id"]!.GetValue<string>());
        Assert.Equal("[[6.45,4.5],[7.45,4.5],[7.45,5.5],[6.45,5.5]]", jam["polygon"]!.ToJsonString());

        async Task StepsAsync(params string[] keys)
        {
            foreach (var key in keys)
            {
                await page.Keyboard.PressAsync(key == "Enter" ? key : $"Shift+{key}");
            }
        }
    }

    [Fact]
    public async Task What_is_dragged_is_undone_and_redone()
    {
        var page = await browser.OpenAsync(setup.Page("drawn", "zones"));
        var corner = page.GetByLabel("Corners (x, y in metres): 1, x");
        await SetupPage.DragAsync(page, Plan, (2, 6.5), (3, 6.5));
        await Assertions.Expect(corner).ToHaveValueAsync("2");
        await page.GetByTestId("undo").ClickAsync();
        await Assertions.Expect(corner).ToHaveValueAsync("1");
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Assertions.Expect(corner).ToHaveValueAsync("2");
    }

    [Fact]
    public async Task A_picture_lies_beneath_the_plan_at_the_scale_of_two_clicks()
    {
        var page = await browser.OpenAsync(setup.Page("first", "plan"), width: 1500, height: 1000);
        // Any picture will do: what the page itself looks like, 1500 by 1000 pixels. It is laid 12 m wide.
        await page.GetByTestId("picture-file").SetInputFilesAsync(new FilePayload { Name = "plan.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await page.GetByTestId("scale").ClickAsync();
        await SetupPage.ClickAsync(page, Plan, 2, 2);
        await SetupPage.ClickAsync(page, Plan, 6, 2);
        await page.GetByLabel("True distance in metres").FillAsync("5");
        await page.GetByTestId("scale-apply").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Width of the picture (m)")).ToHaveValueAsync("15");
        await SetupPage.SaveAsync(page, "A scan of the plan");
        await Assertions.Expect(page.GetByTestId(Plan).Locator("image")).ToBeVisibleAsync();
        await Browser.KeepAsync(page, "setup-picture");

        var floor = (await setup.ConfigurationAsync("first"))["floors"]![0]!;
        Assert.Equal("[15,10]", floor["max"]!.ToJsonString());
        Assert.StartsWith("upload:", floor["picture"]!["file"]!.GetValue<string>(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId(Plan).Locator("image")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_privacy_mask_is_drawn_on_the_camera_s_picture()
    {
        var page = await browser.OpenAsync(setup.Page("looks", "cameras"));
        await page.GetByTestId("item-cameras[0]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Privacy masks" }).ClickAsync();
        foreach (var (x, y) in new[] { (400, 100), (600, 100), (600, 200), (400, 200), (400, 100) })
        {
            await SetupPage.ClickAsync(page, "still", x, y);
        }

        await page.GetByLabel("Mask 1 (pixels): 1, x").FillAsync("410");
        await SetupPage.SaveAsync(page, "The till's display");
        var mask = (await setup.ConfigurationAsync("looks"))["cameras"]![0]!["masks"]![0]!.AsArray();
        Assert.Equal(4, mask.Count);
        Assert.Equal(410, mask[0]![0]!.GetValue<double>());
        Assert.InRange(mask[2]![1]!.GetValue<double>(), 198, 202);
    }

    [Fact]
    public async Task A_problem_leads_to_its_field_and_keeps_the_store_from_being_saved()
    {
        var page = await browser.OpenAsync(setup.Page("drawn", "zones"));
        await page.GetByTestId("item-floors[0].zones[0]").ClickAsync();
        await page.GetByLabel("Id", new() { Exact = true }).FillAsync("No id!");
        await page.GetByTestId("step-store").ClickAsync();
        await Assertions.Expect(page.GetByTestId("problems")).ToHaveTextAsync("1 problem");
        await Assertions.Expect(page.GetByTestId("save")).ToBeDisabledAsync();
        await page.GetByTestId("problems").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "floors[0].zones[0].id" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Id", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Versions_tell_what_changed_and_an_earlier_one_comes_back()
    {
        var page = await browser.OpenAsync(setup.Page("versions", "zones"));
        await page.GetByTestId("item-floors[0].zones[0]").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Cake");
        await SetupPage.SaveAsync(page, "Bread is out");
        await page.GetByTestId("step-versions").ClickAsync();
        var second = page.GetByTestId("version-2");
        await Assertions.Expect(second).ToContainTextAsync("Bread is out");
        await second.GetByRole(AriaRole.Button, new() { Name = "What changed" }).ClickAsync();
        await Assertions.Expect(second).ToContainTextAsync("Zone “Cake”: name: “Bread” → “Cake”");
        await Browser.KeepAsync(page, "setup-versions");

        await page.GetByTestId("version-1").GetByRole(AriaRole.Button, new() { Name = "Roll back to it" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("unsaved")).ToHaveTextAsync("Version 3, no changes");
        Assert.Equal("Bread", (await setup.ConfigurationAsync("versions"))["floors"]![0]!["zones"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_saves_second_sees_what_the_first_changed_and_chooses()
    {
        var mine = await browser.OpenAsync(setup.Page("conflict", "store"));
        var theirs = await browser.OpenAsync(setup.Page("conflict", "store"));
        await mine.GetByLabel("Name", new() { Exact = true }).FillAsync("Mine");
        await theirs.GetByLabel("Capacity (people)").FillAsync("7");
        await SetupPage.SaveAsync(theirs, "Seven");
        await Assertions.Expect(mine.GetByTestId("problems")).ToHaveTextAsync("No problems");
        await mine.GetByTestId("save").ClickAsync();
        await Assertions.Expect(mine.GetByTestId("conflict")).ToContainTextAsync("Capacity: 7");
        await mine.GetByTestId("keep-mine").ClickAsync();
        await SetupPage.SaveAsync(mine, "Mine after all");
        Assert.Equal("Mine", (await setup.ConfigurationAsync("conflict"))["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Leaving_with_changes_asks()
    {
        var page = await browser.OpenAsync(setup.Page("first", "store"));
        await page.GetByLabel("Chain", new() { Exact = true }).FillAsync("elsewhere");
        var asked = 0;
        page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.DismissAsync();
        };
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("unsaved")).ToHaveTextAsync("1 unsaved change");
        Assert.Equal(1, asked);
        Assert.EndsWith("/stores/first/setup?step=store", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_pasted_and_what_no_form_shows_is_kept()
    {
        var page = await browser.OpenAsync(setup.Page("drawn", "versions"));
        var document = (JsonObject)JsonNode.Parse(await page.GetByTestId("document").InputValueAsync())!;
        document["visits"] = new JsonObject { ["reentrySeconds"] = 45 };
        await page.GetByTestId("document").FillAsync(document.ToJsonString());
        await page.GetByTestId("apply-json").ClickAsync();
        await page.GetByTestId("step-store").ClickAsync();
        await page.GetByLabel("Capacity (people)").FillAsync("99");
        await page.GetByTestId("unsaved").ClickAsync();
        await Assertions.Expect(page.GetByTestId("changes")).ToContainTextAsync("visits added");
        await page.GetByTestId("step-versions").ClickAsync();
        await Assertions.Expect(page.GetByTestId("document")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"reentrySeconds\": 45"));
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light, "light")]
    [InlineData(1440, 900, ColorScheme.Dark, "dark")]
    [InlineData(390, 844, ColorScheme.Light, "phone")]
    [InlineData(3840, 2160, ColorScheme.Dark, "television")]
    public async Task Every_step_is_accessible_and_fits(int width, int height, ColorScheme colours, string name)
    {
        var page = await browser.OpenAsync(setup.Page("calibrated", "store"), width, height, colours);
        foreach (var (step, item) in new[]
        {
            ("store", null), ("plan", null), ("cameras", "item-cameras[0]"), ("zones", "item-floors[0].zones[0]"),
            ("lines", "item-floors[0].lines[0]"), ("versions", null),
        })
        {
            await page.GetByTestId($"step-{step}").ClickAsync();
            if (item is not null)
            {
                await page.GetByTestId(item).ClickAsync();
            }

            await Assertions.Expect(page.GetByTestId("problems")).ToHaveTextAsync("No problems");
            await Axe.CheckAsync(page, $"the set-up's {step} in {name}");
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{step} scrolls sideways in {name}");
            await Browser.KeepAsync(page, $"setup-{step}-{name}");
        }
    }
}
