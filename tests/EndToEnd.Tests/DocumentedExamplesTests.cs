using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>Every example of the API's and the hub's pages is run against the default run, and answers as the page says.</summary>
public sealed partial class DocumentedExamplesTests(DemoSilo demo) : IClassFixture<DemoSilo>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("api.md", 11)]
    [InlineData("hub.md", 1)]
    public async Task Every_example_answers_as_the_page_says(string page, int atLeast)
    {
        // An example of the whole chain needs all of its stores.
        using var http = new HttpClient { BaseAddress = demo.Silo.Url };
        await StorePage.Until(async () => (await http.GetAsync("health/ready")).IsSuccessStatusCode, Patience);
        var text = await File.ReadAllTextAsync(Path.Combine(Assets.Repository, "docs", page), TestContext.Current.CancellationToken);
        var examples = Example().Matches(text);

        foreach (Match example in examples)
        {
            var answer = await RunAsync(example.Groups["language"].Value, example.Groups["code"].Value);
            if (example.Groups["answer"] is { Success: true, Value: var documented })
            {
                Compare(JsonDocument.Parse(documented).RootElement, JsonDocument.Parse(answer).RootElement, "$", example.Value);
            }
            else
            {
                Assert.NotEqual("", answer.Trim());
            }
        }

        Assert.True(examples.Count >= atLeast, $"{page} has {examples.Count} examples; expected at least {atLeast}.");
    }

    /// <summary>What the page shows is there and of the same kind; the answer may hold more, and other numbers.</summary>
    private static void Compare(JsonElement documented, JsonElement answered, string path, string example)
    {
        Assert.True(Kind(documented) == Kind(answered), $"{path} is {answered.ValueKind}, not {documented.ValueKind}, in the answer of\n{example}");
        switch (documented.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in documented.EnumerateObject())
                {
                    Assert.True(answered.TryGetProperty(property.Name, out var value), $"{path}.{property.Name} is missing from the answer of\n{example}\n{answered}");
                    Compare(property.Value, value, $"{path}.{property.Name}", example);
                }

                break;
            case JsonValueKind.Array when documented.GetArrayLength() > 0:
                Assert.True(answered.GetArrayLength() > 0, $"{path} is empty in the answer of\n{example}");
                Compare(documented[0], answered[0], $"{path}[0]", example);
                break;
        }
    }

    private static JsonValueKind Kind(JsonElement element) => element.ValueKind == JsonValueKind.False ? JsonValueKind.True : element.ValueKind;

    private async Task<string> RunAsync(string language, string code)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(language == "sh" ? "bash" : "node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // Node finds packages from where it stands.
            WorkingDirectory = language == "sh" ? folder.Path : Path.Combine(Assets.Repository, "src", "LiveHub", "web"),
        };
        foreach (var argument in language == "sh" ? ["-euo", "pipefail", "-s"] : new[] { "--input-type=module", "-" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["STORETRACKING_URL"] = demo.Silo.Url.ToString().TrimEnd('/');
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(code);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{code}\nended with {process.ExitCode}:\n{await error}\n{await output}");
        return await output;
    }

    [GeneratedRegex(@"```(?<language>sh|js)\n(?<code>.*?)```(\s*\n```json\n(?<answer>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Example();
}
