using Microsoft.Extensions.Options;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Versions;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Setup.Trials;

/// <summary>
/// Opens cameras for a moment, as they would be opened for good. A request makes this server connect somewhere, so only the
/// kinds of sources are opened that a configuration allows, FFmpeg's own limits on what one protocol may lead to hold, and
/// nothing of what was answered is repeated but that it is a picture or why it is none.
/// </summary>
internal sealed class CameraTrials(
    StoreCatalog catalog, StoreVersions versions, StoreFolders folders, ICameraSources sources, IOptions<CameraOptions> options,
    TrialLimits limits, TimeProvider clock) : ICameraTrials, IDisposable
{
    // In this a picture is opened that shall only show that there is one.
    private static readonly ImageSize Small = new(320, 320);

    private readonly SemaphoreSlim _places = new(limits.AtOnce);

    /// <inheritdoc />
    public async Task<CameraTest> TestAsync(StoreId store, CameraQuestion question, CancellationToken cancellation)
    {
        var trial = await OpenAsync(store, question, Small, WatchAsync, cancellation);
        return trial.Result ?? new() { Ok = trial.IsNoFault, Sentence = trial.Sentence };
    }

    /// <inheritdoc />
    public async Task<CameraStill> TakeStillAsync(StoreId store, CameraQuestion question, CancellationToken cancellation)
    {
        var trial = await OpenAsync(
            store, question, StillPicture.Fit,
            async (source, target, first, stop) => new CameraStill(
                await StillPicture.MakeAsync(first, target, options.Value, stop), first.NativeSize.Width, first.NativeSize.Height, ""),
            cancellation);
        return trial.Result ?? new(null, 0, 0, trial.Sentence);
    }

    /// <inheritdoc />
    public CalibrationJudgement Judge(CalibrationQuestion question) => CalibrationJudge.Judge(question);

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task<CameraTest> WatchAsync(IFrameSource source, TrialTarget target, Frame first, CancellationToken stop)
    {
        var codec = (source as FfmpegFrameSource)?.Codec;
        var (began, frames, last) = (first.CapturedAt, 0, first.CapturedAt);
        using var time = new CancellationTokenSource(limits.Counting, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, time.Token);
        try
        {
            while (await source.ReadAsync(limit.Token) is { } frame)
            {
                (frames, last) = (frames + 1, frame.CapturedAt);
                frame.Dispose();
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Enough was seen.
        }
        catch (FrameSourceException)
        {
            // There was a picture; that no more came will show when the camera runs.
        }

        double? rate = frames > 0 && last > began ? Math.Round(frames / (last - began).TotalSeconds, 1) : null;
        var size = first.NativeSize;
        return new()
        {
            Ok = true,
            Sentence = FormattableString.Invariant(
                $"The camera gives pictures of {size.Width} x {size.Height} pixels{(codec is null ? "" : $", {codec}")}{(rate is null ? "" : $", about {rate} a second")}."),
            Width = size.Width,
            Height = size.Height,
            FrameRate = rate,
            Codec = codec,
        };
    }

    private async Task<Trial<T>> OpenAsync<T>(
        StoreId store, CameraQuestion question, ImageSize fit, Func<IFrameSource, TrialTarget, Frame, CancellationToken, Task<T>> look,
        CancellationToken cancellation)
        where T : class
    {
        var problems = new Problems();
        var newest = await versions.FindNewestAsync(store, cancellation);
        if (TrialTarget.Make(catalog.Find(store)!, question, newest, folders.Of(store), problems) is not { } target)
        {
            return new(null, string.Join(" ", problems.Found.Select(static problem => char.ToUpperInvariant(problem.Message[0]) + problem.Message[1..])));
        }

        if (target.Camera.Source.Kind is SourceKind.Push or SourceKind.Observations)
        {
            return new(null, "There is nothing to open: the camera posts to this server once it is saved.", IsNoFault: true);
        }

        if (sources.Find(target.Store, target.Camera) is not CameraSource.Pictures pictures)
        {
            return new(null, "The store is simulated without pictures: its cameras tell where people are, and need no test.", IsNoFault: true);
        }

        if (!await _places.WaitAsync(limits.Queueing, cancellation))
        {
            return new(null, "Too many cameras are tried at the moment; try again in a few seconds.");
        }

        try
        {
            return await LookAsync(pictures, target, fit, look, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<Trial<T>> LookAsync<T>(
        CameraSource.Pictures pictures, TrialTarget target, ImageSize fit, Func<IFrameSource, TrialTarget, Frame, CancellationToken, Task<T>> look,
        CancellationToken cancellation)
        where T : class
    {
        // A rendered camera prepares for a while before it is open.
        await using var source = await Task.Run(() => pictures.Open(fit), cancellation);
        using var time = new CancellationTokenSource(limits.FirstPicture, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            using var first = await source.ReadAsync(limit.Token);
            return first is null
                ? new(null, $"{source.Description} has no picture in it; choose another one.")
                : new(await look(source, target, first, cancellation), "");
        }
        catch (FrameSourceException error)
        {
            return new(null, error.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, FormattableString.Invariant(
                $"{source.Description} gave no picture within {limits.FirstPicture.TotalSeconds} s; check that its address names a video stream, and that the camera is on and reached from this server."));
        }
    }

    private sealed record Trial<T>(T? Result, string Sentence, bool IsNoFault = false)
        where T : class;
}
