using System.CommandLine;

namespace StoreTracking.Silo.Commands;

/// <summary>The command line: what <c>./run</c> understands.</summary>
internal static class CommandLine
{
    private const string Description =
        """
        StoreTracking turns a shop's cameras into live, anonymous numbers.

        Examples:
          ./run                                         start, with the simulated chain in examples/demo
          ./run --store my-shop.json                    start, with one store
          ./run check-config my-shop.json               check a store's configuration
          ./run replay --store my-shop.json --camera door --video monday.mp4 --out results
          ./run simulate --store examples/demo/bakery.json --duration 1h --out bakery
          ./run facts --store my-shop.json              what was counted, day by day
          ./run accounts add ada --role administrator  make the first account; then everybody signs in
          ./run track --detections det.txt --out tracks.txt        track detections of your own
          ./run eval --truth gt.txt --tracks tracks.txt            score tracks

        Exit codes: 0 success, 1 failure while running, 2 bad command line or configuration.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Make();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"error: {error.Message}");
            }

            Console.Error.WriteLine("'./run --help' lists the commands, './run COMMAND --help' the options of one.");
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>All commands; <c>run</c> is also what happens when none is named.</summary>
    internal static RootCommand Make()
    {
        var root = new RootCommand(Description);
        RunCommand.Configure(root);
        root.Subcommands.Add(RunCommand.Make());
        root.Subcommands.Add(ReplayCommand.Make());
        root.Subcommands.Add(SimulateCommand.Make());
        root.Subcommands.Add(FactsCommand.Make());
        root.Subcommands.Add(PrivacyReportCommand.Make());
        root.Subcommands.Add(AccountsCommand.Make());
        root.Subcommands.Add(TokensCommand.Make());
        root.Subcommands.Add(TrackCommand.Make());
        root.Subcommands.Add(FuseCommand.Make());
        root.Subcommands.Add(EvalCommand.Make());
        root.Subcommands.Add(CheckConfigCommand.Make());
        root.Subcommands.Add(SchemaCommand.Make());
        root.Subcommands.Add(ContractsCommand.Make());
        return root;
    }
}
