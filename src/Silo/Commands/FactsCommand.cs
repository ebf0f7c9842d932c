using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Commands;

/// <summary><c>facts</c>: prints what was counted in a store, day by day. A silo may run meanwhile.</summary>
internal static class FactsCommand
{
    public static Command Make()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store file.", Required = true };
        var data = new Option<string?>("--data") { Description = "The folder that keeps the facts. Default: storetracking among the user's data." };
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 30 };
        var command = new Command("facts", "Print what was counted in a store, day by day (docs/facts.md).") { store, data, days };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(store)!, parsed.GetValue(data), parsed.GetValue(days), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? data, int days, InvocationConfiguration console, CancellationToken cancellation)
    {
        var file = StoreFile.Read(path);
        if (!CheckConfigCommand.Report([file]))
        {
            return ExitCode.BadInput;
        }

        var options = new FactOptions
        {
            Folder = DataFolders.Resolve(data),
            ClusterDatabase = data is null ? Environment.GetEnvironmentVariable(SiloSettings.ClusterDatabaseVariable) : null,
        };
        try
        {
            await using var facts = FactReader.Open(options);
            await WriteAsync(console.Output, facts.Store, file.Store!, days, cancellation);
            return ExitCode.Success;
        }
        catch (FactDatabaseException error)
        {
            console.Error.WriteLine($"error: {error.Message}");
        }
        catch (DbException error)
        {
            console.Error.WriteLine($"error: the facts cannot be read: {error.Message}");
        }

        return ExitCode.Failure;
    }

    private static async Task WriteAsync(
        TextWriter output, IFactStore facts, StoreConfiguration store, int days, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var now = TimeProvider.System.GetUtcNow();
        var hours = await facts.ReadHoursAsync(store.Id, now.AddDays(-days), now.AddHours(1), cancellation);
        output.WriteLine($"{store.Name} ({store.Id}), by the clock of {store.TimeZone}");
        output.WriteLine("date        entries  exits  visits  mean visit  peak");
        foreach (var day in hours.GroupBy(hour => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hour.Hour, zone).DateTime)))
        {
            var total = day.Aggregate(static (sum, hour) => new(
                sum.Hour, sum.Entries + hour.Entries, sum.Exits + hour.Exits, sum.Visits + hour.Visits,
                sum.VisitTime + hour.VisitTime, Math.Max(sum.Peak, hour.Peak)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Key:yyyy-MM-dd}  {total.Entries,7}  {total.Exits,5}  {total.Visits,6}  {total.MeanVisit,10:h\\:mm\\:ss}  {total.Peak,4}"));
        }
    }
}
