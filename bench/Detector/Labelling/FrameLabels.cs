using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>What one frame of a clip shows, in pixels of the clip: the people, and the boxes in which there may be one.</summary>
internal sealed class FrameLabels
{
    public List<ImageBox> People { get; } = [];

    public List<ImageBox> Ignored { get; } = [];
}
