using System.CommandLine;
using Microsoft.Extensions.Hosting;
using StoreTracking.Facts;
using StoreTracking.Silo.Clustering;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Commands;

/// <summary><c>run</c>: starts the silo and serves the page.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        var command = new Command("run", "Start the silo: capture, track, and serve the live page (what happens when no command is named).");
        Configure(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of <c>run</c>.</summary>
    public static void Configure(Command command)
    {
        var stores = new Option<string[]>("--store", "-s")
        {
            Description = "A store file, or a folder of them; may be repeated. Default: the simulated chain in examples/demo.",
            AllowMultipleArgumentsPerToken = true,
        };
        var url = new Option<string>("--url")
        {
            Description = "Where the page is served. Anything but this machine's own address lets others see it.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Processor threads for inference; 0 leaves one core to everything else.",
        };
        var siloPort = new Option<int>("--silo-port")
        {
            Description = "The port on which silos talk to each other (only with the Orleans packages).",
            DefaultValueFactory = _ => 11111,
        };
        var gatewayPort = new Option<int>("--gateway-port")
        {
            Description = "The port on which clients reach this silo (only with the Orleans packages).",
            DefaultValueFactory = _ => 30000,
        };
        var data = new Option<string?>("--data")
        {
            Description = "The folder that keeps counts and visits (docs/facts.md). Default: storetracking among the user's data.",
        };
        var noData = new Option<bool>("--no-data") { Description = "Keep nothing: what was counted is gone when the program ends." };
        var keepFacts = new Option<int>("--keep-facts")
        {
            Description = "For how many days single crossings and visits are kept.",
            DefaultValueFactory = _ => SiloSettings.DefaultFactDays,
        };
        var keepHours = new Option<int>("--keep-hours")
        {
            Description = "For how many days hourly figures are kept.",
            DefaultValueFactory = _ => SiloSettings.DefaultHourDays,
        };
        foreach (var option in new Option[] { stores, url, threads, data, noData, keepFacts, keepHours, siloPort, gatewayPort })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(stores) is { Length: > 0 } named ? named : DemoStores.Find(),
            new SiloSettings
            {
                Url = parsed.GetValue(url)!,
                InferenceThreads = parsed.GetValue(threads),
                SiloPort = parsed.GetValue(siloPort),
                GatewayPort = parsed.GetValue(gatewayPort),
                DataFolder = parsed.GetValue(data),
                KeepsNothing = parsed.GetValue(noData),
                FactDays = parsed.GetValue(keepFacts),
                HourDays = parsed.GetValue(keepHours),
                ClusterDatabase = Environment.GetEnvironmentVariable(SiloSettings.ClusterDatabaseVariable),
            },
            cancellation));
    }

    private static async Task<int> RunAsync(string[] paths, SiloSettings settings, CancellationToken cancellation)
    {
        if (paths.Length == 0)
        {
            Console.Error.WriteLine(DemoStores.Missing);
            return ExitCode.BadInput;
        }

        var files = StoreFiles.Read(paths);
        if (!CheckConfigCommand.Report(files) || !Report(settings.Check()))
        {
            return ExitCode.BadInput;
        }

        try
        {
            await using var app = SiloHost.Build(settings, files);
            await app.StartAsync(cancellation);
            StartupBanner.Write(Console.Out, app);
            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Success;
        }
        catch (IOException error) when (error.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            Console.Error.WriteLine($"error: --url {settings.Url}: the port is in use; name another, or end the program that has it.");
            return ExitCode.Failure;
        }
        catch (Exception error) when (error is ClusterDatabaseException or FactDatabaseException)
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return ExitCode.Failure;
        }
    }

    private static bool Report(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"error: {problem}");
        }

        return problems.Count == 0;
    }
}
