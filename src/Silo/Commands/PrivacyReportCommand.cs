using System.CommandLine;
using System.Data.Common;
using StoreTracking.Facts;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Commands;

/// <summary><c>privacy-report</c>: prints what authorities ask about a store. A silo may run meanwhile.</summary>
internal static class PrivacyReportCommand
{
    public static Command Make()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store file.", Required = true };
        var data = AccessCommands.Data();
        var output = new Option<string?>("--out") { Description = "The Markdown file to write. Default: standard output." };
        var keepFacts = new Option<int>("--keep-facts")
        {
            Description = "The days that the silo was told to keep single crossings and visits.", DefaultValueFactory = _ => SiloSettings.DefaultFactDays,
        };
        var keepHours = new Option<int>("--keep-hours")
        {
            Description = "The days that the silo was told to keep hourly figures.", DefaultValueFactory = _ => SiloSettings.DefaultHourDays,
        };
        var command = new Command("privacy-report", "Print what authorities ask about a store's cameras (docs/privacy.md).") { store, data, output, keepFacts, keepHours };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(store)!,
            new()
            {
                Folder = DataFolders.Resolve(parsed.GetValue(data)),
                ClusterDatabase = parsed.GetValue(data) is null ? Environment.GetEnvironmentVariable(SiloSettings.ClusterDatabaseVariable) : null,
                KeepFacts = TimeSpan.FromDays(parsed.GetValue(keepFacts)),
                KeepHours = TimeSpan.FromDays(parsed.GetValue(keepHours)),
            },
            parsed.GetValue(output),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, FactOptions facts, string? output, InvocationConfiguration console, CancellationToken cancellation)
    {
        var file = StoreFile.Read(path);
        if (!CheckConfigCommand.Report([file]))
        {
            return ExitCode.BadInput;
        }

        var inputs = new PrivacyInputs
        {
            Store = file.Store!,
            Source = $"the file {Path.GetFileName(path)}; a silo that runs with a version saved on the set-up page reports it at /stores/{file.Store!.Id}/privacy",
            Facts = facts,
            Now = TimeProvider.System.GetUtcNow(),
        };
        try
        {
            var markdown = PrivacyText.ToMarkdown(PrivacyReporter.Make(await MeasureAsync(inputs, console.Error, cancellation)));
            if (output is null)
            {
                console.Output.Write(markdown);
            }
            else
            {
                await File.WriteAllTextAsync(output, markdown, cancellation);
            }

            return ExitCode.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"error: --out {output}: {error.Message}");
            return ExitCode.Failure;
        }
    }

    private static async Task<PrivacyInputs> MeasureAsync(PrivacyInputs inputs, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            await using var facts = FactReader.Open(inputs.Facts);
            return await inputs.MeasureAsync(facts.Retention, facts.Access, withViews: true, cancellation);
        }
        catch (Exception error) when (error is FactDatabaseException or DbException)
        {
            errors.WriteLine($"note: the database was not measured: {error.Message}");
            return inputs;
        }
    }
}
