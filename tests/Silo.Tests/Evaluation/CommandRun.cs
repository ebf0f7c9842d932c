using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using StoreTracking.Silo.Commands;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>Runs the commands on files as the command line does.</summary>
internal static class CommandRun
{
    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.Make().Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public static async Task<string> SucceedAsync(params string[] arguments)
    {
        var (exit, output, error) = await RunAsync(arguments);
        Assert.Equal(("", ExitCode.Success), (error, exit));
        return output;
    }

    /// <summary>Runs a command that has to find a mistake, and returns what it says of it.</summary>
    public static async Task<string> FailAsync(params string[] arguments)
    {
        var (exit, _, error) = await RunAsync(arguments);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries))["error: ".Length..];
    }

    /// <summary>Scores, and returns what the JSON file tells.</summary>
    public static async Task<JsonElement> EvalAsync(TemporaryFolder folder, params string[] arguments)
    {
        await SucceedAsync(["eval", "--json", folder.File("scores.json"), .. arguments]);
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(folder.File("scores.json"), TestContext.Current.CancellationToken));
    }

    /// <summary>Packs a file, under a name that does not say so.</summary>
    public static string Packed(TemporaryFolder folder, string file)
    {
        var path = folder.File(Path.GetFileName(file));
        using var packed = new GZipStream(File.Create(path), CompressionMode.Compress);
        packed.Write(File.ReadAllBytes(file));
        return path;
    }
}
