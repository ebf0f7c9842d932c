using System.CommandLine;
using StoreTracking.LiveHub;

namespace StoreTracking.Silo.Commands;

/// <summary><c>contracts</c>: writes the web client's contracts, or with <c>--check</c> compares them; for developers.</summary>
internal static class ContractsCommand
{
    public static Command Make()
    {
        var check = new Option<bool>("--check") { Description = "Only compare; exit code 1 where the file differs." };
        var command = new Command("contracts", "Write the TypeScript contracts of the web client from the C# types.")
        {
            check,
        };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(check)));
        return command;
    }

    private static int Run(bool checkOnly)
    {
        var repository = FindRepository();
        if (repository is null)
        {
            Console.Error.WriteLine("error: no StoreTracking.sln in this folder or above it; run the command inside the repository.");
            return ExitCode.BadInput;
        }

        if (!checkOnly)
        {
            TypeScriptContracts.Write(repository);
            return ExitCode.Success;
        }

        if (TypeScriptContracts.Check(repository) is not { } difference)
        {
            return ExitCode.Success;
        }

        Console.Error.WriteLine($"error: {difference}");
        return ExitCode.Failure;
    }

    private static string? FindRepository()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StoreTracking.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
