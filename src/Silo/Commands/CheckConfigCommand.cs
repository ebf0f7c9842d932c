using System.CommandLine;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Commands;

/// <summary><c>check-config</c>: reads store files and says every mistake.</summary>
internal static class CheckConfigCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Store files, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check-config", "Check store configuration files and say every mistake, with the field that holds it.")
        {
            files,
        };
        command.SetAction(parsed => Run(parsed.GetValue(files)!));
        return command;
    }

    private static int Run(string[] paths)
    {
        var read = StoreFiles.Read(paths);
        foreach (var file in read.Where(file => file.Store is not null))
        {
            Console.WriteLine($"{file.Path}: ok, store '{file.Store!.Id}' with {Count(file.Store.Cameras.Length, "camera")}");
        }

        return Report(read) ? ExitCode.Success : ExitCode.BadInput;
    }

    /// <summary>Prints the mistakes of all files; whether there were none, and at least one file.</summary>
    public static bool Report(IReadOnlyList<StoreFile> files)
    {
        foreach (var file in files)
        {
            foreach (var problem in file.Problems)
            {
                Console.Error.WriteLine($"{file.Path}: {problem}");
            }
        }

        if (files.Count == 0)
        {
            Console.Error.WriteLine("error: no store file was found; expected a file, or a folder that holds *.json files.");
        }

        return files.Count > 0 && files.All(file => file.Problems.Count == 0);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
