using System.Diagnostics;

namespace StoreTracking.Testing;

/// <summary>A PostgreSQL server of the tests' own: data and sockets in a temporary folder, a free port, gone with the tests.</summary>
public sealed class PostgresInstance : IAsyncDisposable
{
    /// <summary>Names the folder of PostgreSQL's programs where Debian's is not used.</summary>
    private const string ProgramsVariable = "STORETRACKING_POSTGRES";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePorts.Take();

    private PostgresInstance()
    {
    }

    private string Data => _folder.File("data");

    /// <summary>Starts a server and waits until it answers.</summary>
    public static async Task<PostgresInstance> StartAsync()
    {
        var server = new PostgresInstance();

        // PostgreSQL does not run as root; Debian's package brings a user for it.
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", server._folder.Path);
        }

        await RunProgram("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "--no-sync");
        await RunProgram(
            "pg_ctl", "-D", server.Data, "-w", "-t", "120", "-l", server._folder.File("log"),
            "-o", $"-F -h 127.0.0.1 -p {server._port} -k {server._folder.Path}", "start");
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        await RunProgram("createdb", "-h", "127.0.0.1", "-p", $"{_port}", "-U", "postgres", name);
        return $"Host=127.0.0.1;Port={_port};Username=postgres;Database={name}";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await RunProgram("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Dispose();
    }

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
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
        }
    }
}
