using System.Text.Json;
using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>Checks of accessibility by axe-core, on a page as it stands.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(
        Assets.Repository, "src", "LiveHub", "web", "node_modules", "axe-core", "axe.min.js");

    // Results only, since a page's whole tree is of no use in a message.
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap((violation) =>
          violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
        """;

    /// <summary>Fails the test with every violation that axe finds on the page.</summary>
    public static async Task CheckAsync(IPage page, string what)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // Evaluated rather than added as an element, which the page's content security policy refuses.
            await page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken));
        }

        var found = await page.EvaluateAsync<JsonElement>(Run);
        var violations = found.EnumerateArray().Select(violation => violation.GetString()).ToArray();
        Assert.True(violations is [], $"axe on {what}:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}");
    }
}
