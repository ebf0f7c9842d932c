using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoreTracking.Grains.Cameras.Faces;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras.Pipelines;

/// <summary>Opens each camera's pipeline: the shorter, the more its source has done already.</summary>
internal sealed class CameraPipelines(
    ICameraSources sources, SharedSchedulers schedulers, SharedReidentification models, SharedFaceModels faceModels,
    IOptions<CameraOptions> options, TimeProvider clock, ILogger<CameraCapture> logger)
{
    /// <summary>Loads what the camera needs and starts its capture.</summary>
    /// <exception cref="Vision.Inference.Models.DetectionModelException">The model cannot be used.</exception>
    /// <exception cref="Vision.Calibration.CalibrationException">The calibration does not determine the floor.</exception>
    public async Task<ICameraPipeline> OpenAsync(StoreConfiguration store, CameraConfiguration camera)
    {
        var id = new CameraId(store.Id, camera.Id);
        switch (sources.Find(store, camera))
        {
            case CameraSource.Pictures pictures:
                return await OpenAsync(id, pictures, camera, store);
            case CameraSource.Detections detections:
                var view = new CameraView(camera, store.Detector);
                return new FeedPipeline<DetectedFrame>(id, detections.Read, frame => new(
                    frame.CapturedAt, view.Follow(frame.Detections.Span, frame.CapturedAt, frame.NativeSize, frame.Appearances.Span)), clock, logger);
            case CameraSource.Positions positions:
                return new FeedPipeline<PlacedFrame>(id, positions.Read, static frame => frame, clock, logger);
            case var other:
                throw new NotSupportedException($"The camera '{id}' has a source of kind {other}, which no pipeline takes.");
        }
    }

    private async Task<ICameraPipeline> OpenAsync(
        CameraId id, CameraSource.Pictures source, CameraConfiguration camera, StoreConfiguration store)
    {
        var detector = store.GetDetector();
        // Loading a model takes a good part of a second, which no grain should wait for on its turn.
        var lease = await Task.Run(() => schedulers.Lease(detector.Model, CameraSettings.Model(detector, options.Value.InferenceThreads)));
        ModelLease<ReidentificationRun>? looks = null;
        CameraFaces? faces = null;
        try
        {
            faces = await Task.Run(() => CameraFaces.Open(store, camera, faceModels));
            looks = store.Reidentification is { } reidentification ? await Task.Run(() => models.Lease(reidentification.Model)) : null;
            var view = new CameraView(camera, detector, looks is null ? null : new TrackLooks(looks.Run), faces.Watch);
            return new PicturePipeline(id, source, view, lease, looks, faces, CameraSettings.Lane(store, detector, camera), clock, logger);
        }
        catch
        {
            looks?.Dispose();
            faces?.Dispose();
            await lease.DisposeAsync();
            throw;
        }
    }
}
