using StoreTracking.Silo.Commands;

return await CommandLine.RunAsync(args);
