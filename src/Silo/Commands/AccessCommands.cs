using System.CommandLine;
using System.Data.Common;
using StoreTracking.Facts;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Commands;

/// <summary>What the commands on accounts and tokens have in common.</summary>
internal static class AccessCommands
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "The folder in which the silo keeps its data. Default: storetracking among the user's data.",
    };

    public static Option<string[]> Stores(string description) => new("--stores") { Description = description, AllowMultipleArgumentsPerToken = true };

    /// <summary>Lets a command read or change what is kept, and say what is wrong with it.</summary>
    public static void SetChange(
        this Command command, Option<string?> data, Func<ParseResult, IAccessStore, CancellationToken, Task<AccessProblem?>> change) =>
        command.SetAction((parsed, cancellation) => ChangeAsync(
            parsed.InvocationConfiguration, parsed.GetValue(data), kept => change(parsed, kept, cancellation), cancellation));

    private static async Task<int> ChangeAsync(
        InvocationConfiguration console, string? data, Func<IAccessStore, Task<AccessProblem?>> change, CancellationToken cancellation)
    {
        var options = new FactOptions
        {
            Folder = DataFolders.Resolve(data),
            ClusterDatabase = data is null ? Environment.GetEnvironmentVariable(SiloSettings.ClusterDatabaseVariable) : null,
        };
        try
        {
            await using var file = await AccessFile.OpenAsync(options, cancellation);
            if (await change(file.Store) is not { } problem)
            {
                return ExitCode.Success;
            }

            console.Error.WriteLine($"error: {problem.Field}: {problem.Sentence}");
            return ExitCode.BadInput;
        }
        catch (FactDatabaseException error)
        {
            console.Error.WriteLine($"error: {error.Message}");
        }
        catch (DbException error)
        {
            console.Error.WriteLine($"error: the accounts cannot be read or written: {error.Message}");
        }

        return ExitCode.Failure;
    }
}
