using System.CommandLine;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of store files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Make()
    {
        var command = new Command("schema", "Print the JSON Schema of store configuration files (docs/store.schema.json).");
        command.SetAction(_ => Console.Out.Write(StoreSchema.Generate()));
        return command;
    }
}
