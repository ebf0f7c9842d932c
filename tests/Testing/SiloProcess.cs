using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StoreTracking.Testing;

/// <summary>A silo as a user starts it: the built program in a process of its own, on a free port, ended with the test.</summary>
public sealed partial class SiloProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiloProcess(Process process) => _process = process;

    /// <summary>Where the page is.</summary>
    public Uri Url => new(_url.Task.Result);

    /// <summary>Everything that it has printed.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The operating system's id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a silo and waits until it has printed its URL.</summary>
    public static async Task<SiloProcess> StartAsync(params string[] arguments) =>
        await StartAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Starts a silo with additional environment variables and waits until it has printed its URL.</summary>
    public static async Task<SiloProcess> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "StoreTracking.Silo.dll"), "run" },
        };
        if (!arguments.Contains("--url"))
        {
            start.ArgumentList.Add("--url");
            start.ArgumentList.Add("http://127.0.0.1:0");
        }

        // Tests share no facts, unless one asks for it.
        if (!arguments.Contains("--data") && !environment.ContainsKey("STORETRACKING_CLUSTER_DATABASE"))
        {
            start.ArgumentList.Add("--no-data");
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["STORETRACKING_ASSETS"] = Assets.Root;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var silo = new SiloProcess(new() { StartInfo = start, EnableRaisingEvents = true });
        silo._process.OutputDataReceived += (_, line) => silo.Take(line.Data);
        silo._process.ErrorDataReceived += (_, line) => silo.Take(line.Data);
        silo._process.Exited += (_, _) => silo._url.TrySetException(
            new InvalidOperationException($"The silo ended with {silo._process.ExitCode}:\n{silo.Output}"));
        silo._process.Start();
        silo._process.BeginOutputReadLine();
        silo._process.BeginErrorReadLine();
        try
        {
            await silo._url.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch
        {
            await silo.DisposeAsync();
            throw;
        }

        return silo;
    }

    /// <summary>Waits until the silo has printed a text, for at most three minutes.</summary>
    public async Task OutputAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"The silo did not print \"{text}\":\n{Output}");
            }

            await tick.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (PrintedUrl().Match(line) is { Success: true } match)
        {
            _url.TrySetResult(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"^\s*Page\s+(http://\S+)")]
    private static partial Regex PrintedUrl();
}
