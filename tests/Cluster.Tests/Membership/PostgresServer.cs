using System.Diagnostics;
using Npgsql;
using StoreTracking.Testing;

[assembly: AssemblyFixture(typeof(StoreTracking.Cluster.Tests.PostgresServer))]

namespace StoreTracking.Cluster.Tests;

/// <summary>A PostgreSQL server of the tests' own: data and sockets in a temporary folder, a free port, gone with the tests.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Names the folder of PostgreSQL's programs where Debian's is not used.</summary>
    private const string ProgramsVariable = "STORETRACKING_POSTGRES";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePorts.Take();

    private string Data => _folder.File("data");

    public async ValueTask InitializeAsync()
    {
        // PostgreSQL does not run as root; Debian's package brings a user for it.
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", _folder.Path);
        }

        await RunProgram("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync");
        await RunProgram(
            "pg_ctl", "-D", Data, "-w", "-t", "120", "-l", _folder.File("log"),
            "-o", $"-F -h 127.0.0.1 -p {_port} -k {_folder.Path}", "start");
    }

    public async ValueTask DisposeAsync()
    {
        await RunProgram("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Dispose();
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}";

    private static Task RunProgram(string name, params string[] arguments)
    {
        var path = Path.Combine(Programs(), name);
        return Environment.IsPrivilegedProcess
            ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : Run(path, arguments);
    }

    private static string Programs() => Environment.GetEnvironmentVariable(ProgramsVariable)
        ?? Directory.GetDirectories("/usr/lib", "postgresql").SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal)
            .Select(static version => Path.Combine(version, "bin")).LastOrDefault()
        ?? throw new DirectoryNotFoundException(
            $"PostgreSQL was not found below /usr/lib/postgresql: install it (Debian: postgresql), or name the folder of its programs in {ProgramsVariable}.");

    // The server that pg_ctl leaves behind keeps its streams open, so they are not captured.
    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null", program, .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
