using System.Diagnostics;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Commands;

/// <summary>The command line as a user meets it, in a process of its own.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "check-config", "replay", "simulate", "Exit codes")]
    [InlineData("simulate --help", "--store", "--duration", "--seed", "--video")]
    [InlineData("run --help", "--store", "--url", "--threads")]
    [InlineData("run --help", "--data", "--no-data", "--keep-facts", "--keep-hours")]
    [InlineData("facts --help", "--store", "--data", "--days")]
    [InlineData("replay --help", "--camera", "--video", "--annotate")]
    [InlineData("track --help", "--detections", "--every", "--image-size", "Example")]
    [InlineData("fuse --help", "--calibration", "--camera", "NAME=FILE", "Example")]
    [InlineData("eval --help", "--truth", "--tracks", "--floor", "--json", "Examples")]
    [InlineData("check-config --help", "file")]
    public async Task Help_names_what_there_is(string arguments, params string[] words)
    {
        var (code, output, _) = await RunAsync(arguments);
        Assert.Equal(0, code);
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chek-config shop.json", "chek-config")]
    [InlineData("run --stroe shop.json", "--stroe")]
    [InlineData("run --threads many", "many")]
    [InlineData("replay --store shop.json", "--camera")]
    public async Task A_typing_error_is_named_and_help_is_offered(string arguments, string mistake)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(mistake, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --store missing.json", "missing.json: ")]
    [InlineData("check-config missing.json", "missing.json: ")]
    [InlineData("facts --store missing.json", "missing.json: ")]
    public async Task What_cannot_start_says_why_and_starts_nothing(string arguments, string sentence)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_is_committed()
    {
        var (code, output, _) = await RunAsync("schema");
        Assert.Equal(0, code);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Assets.Repository, "docs", "store.schema.json")), output);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "StoreTracking.Silo.dll") },
        };
        start.Environment.Remove("STORETRACKING_ASSETS");
        foreach (var argument in arguments.Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await error);
    }
}
