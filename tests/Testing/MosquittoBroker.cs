using System.Diagnostics;
using System.Net.Sockets;

namespace StoreTracking.Testing;

/// <summary>A real Mosquitto broker of a test's own on a free loopback port, which can be stopped and started again.</summary>
public sealed class MosquittoBroker : IAsyncDisposable
{
    // Debian keeps it outside of an ordinary user's path.
    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto", "/opt/homebrew/sbin/mosquitto"];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly string _settings;
    private Process? _process;

    private MosquittoBroker(string settings) => _settings = settings;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePorts.Take();

    /// <summary>Starts a broker.</summary>
    /// <param name="settings">Lines of its configuration beside the port.</param>
    public static async Task<MosquittoBroker> StartAsync(string settings = "allow_anonymous true")
    {
        var broker = new MosquittoBroker(settings);
        await broker.StartAgainAsync();
        return broker;
    }

    /// <summary>Starts it again, with nothing that it kept.</summary>
    public async Task StartAgainAsync()
    {
        var path = Array.Find(Places, File.Exists)
            ?? throw new FileNotFoundException($"Mosquitto was found in none of {string.Join(", ", Places)}: install it (Debian: mosquitto).");

        // Started by root it would become a user who may not read the test's files.
        var user = Environment.IsPrivilegedProcess ? "user root\n" : "";
        var file = _folder.Write("mosquitto.conf", $"{user}listener {Port} 127.0.0.1\n{_settings}\n");
        _process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" -c \"$1\" >\"$1.log\" 2>&1", path, file]))!;
        var began = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new InvalidOperationException($"Mosquitto does not start: {await File.ReadAllTextAsync(file + ".log")}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>Makes it hang: connections stay open and nothing is answered.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on where it hung.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Ends it at once; it keeps nothing.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
