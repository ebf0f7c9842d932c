using System.Runtime.InteropServices;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Video;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Truth;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>Renders one camera frame by frame: the true boxes go into a file, and the pictures into a video where one is wanted.</summary>
internal sealed class CameraRecorder : IAsyncDisposable
{
    private readonly CameraRenderer _renderer;
    private readonly MotWriter _boxes;
    private readonly VideoEncoder? _video;
    private readonly List<PersonBox> _seen = [];
    private readonly byte[] _picture;
    private readonly DateTimeOffset _start;
    private readonly double _rate;
    private int _frames;

    private CameraRecorder(CameraRenderer renderer, MotWriter boxes, VideoEncoder? video, DateTimeOffset start, double rate)
    {
        (_renderer, _boxes, _video, _start, _rate) = (renderer, boxes, video, start, rate);
        _picture = new byte[3 * renderer.Camera.Size.Width * renderer.Camera.Size.Height];
    }

    /// <summary>Begins the files of a camera; the first frame is of the run's start.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<CameraRecorder> BeginAsync(
        SimulationSettings settings, StorePlan plan, CameraConfiguration camera, CancellationToken cancellation)
    {
        var view = plan.Cameras.Single(known => known.Id == camera.Id);
        var video = settings.Video
            ? await VideoEncoder.StartAsync(
                settings.FfmpegPath, Path.Combine(settings.Output, $"{camera.Id}.mp4"), view.Size, camera.MaxFrameRate, cancellation)
            : null;
        var boxes = new MotWriter(new StreamWriter(Path.Combine(settings.Output, $"{camera.Id}.boxes.txt")));
        return new(new(plan, view, RoomLook.Of(settings.Store)), boxes, video, settings.Start, camera.MaxFrameRate);
    }

    /// <summary>Records the frames that are due.</summary>
    /// <param name="people">Everybody who is there now.</param>
    /// <param name="now">The time in the store.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task RecordAsync(List<PersonState> people, DateTimeOffset now, CancellationToken cancellation)
    {
        while (_start + TimeSpan.FromSeconds(_frames / _rate) is var at && at <= now)
        {
            _renderer.Render(CollectionsMarshal.AsSpan(people), at, _picture, _seen);
            _frames++;
            foreach (var person in _seen)
            {
                _boxes.Write(_frames, person.PersonId, person.Box, person.Visibility);
            }

            if (_video is not null)
            {
                await _video.WriteAsync(_picture, cancellation);
            }
        }
    }

    /// <summary>Completes the video.</summary>
    public Task FinishAsync(CancellationToken cancellation) => _video?.FinishAsync(cancellation) ?? Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _boxes.Dispose();
        if (_video is not null)
        {
            await _video.DisposeAsync();
        }
    }
}
