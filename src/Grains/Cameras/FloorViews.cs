using System.Collections.Immutable;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Vision.Calibration;

namespace StoreTracking.Grains.Cameras;

/// <summary>Which part of a floor a camera sees, by its calibration. Furniture that hides some of it is not known.</summary>
internal static class FloorViews
{
    /// <summary>
    /// A camera's view: of one whose people are posted, where no image is known, the whole plan. Null where its image shows no
    /// floor, or its calibration cannot be used.
    /// </summary>
    public static Polygon? Of(CameraConfiguration camera, FloorConfiguration floor)
    {
        if (camera.Source.Kind == SourceKind.Observations)
        {
            var (min, max) = (floor.Min, floor.Max);
            return FloorScenes.ToPolygon([min, new(max.X, min.Y), max, new(min.X, max.Y)]);
        }

        try
        {
            var corners = CameraSettings.Mapping(camera.Calibration).Outline()
                .Select(static corner => new FloorPoint(corner.X, corner.Y)).ToImmutableArray();
            return PolygonFault.Find(corners.AsSpan()) is null ? new(corners) : null;
        }
        catch (CalibrationException)
        {
            // The camera itself says so, and does not run.
            return null;
        }
    }
}
