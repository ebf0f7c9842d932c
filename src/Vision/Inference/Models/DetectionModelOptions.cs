using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>How a model is loaded. Two cameras with equal options and the same file share one model.</summary>
public sealed record DetectionModelOptions
{
    /// <summary>How the output is laid out; recognised from the graph by default.</summary>
    public DetectionLayout Layout { get; init; } = DetectionLayout.Auto;

    /// <summary>Threads that share one run, 1 or more; 1 by default, since several cameras fill a processor better than one run does.</summary>
    public int IntraOpThreads { get; init; } = 1;

    /// <summary>The most images in one run, 1 or more, where the graph leaves the batch axis free; 4 by default.</summary>
    public int MaxBatch { get; init; } = 4;

    /// <summary>The index of the class "person"; null (the default) derives it as <see cref="Detections.PersonClass"/> says.</summary>
    public int? PersonClass { get; init; }

    /// <summary>The size of the input where the graph leaves height and width free; null by default.</summary>
    public ImageSize? InputSize { get; init; }

    /// <summary>How the model wants to be shown a picture; null (the default) takes what its layout is trained with as a rule.</summary>
    public InputEncoding? Encoding { get; init; }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="DetectionModelException">A value is out of range; the message names it.</exception>
    internal void Validate()
    {
        if (IntraOpThreads < 1)
        {
            throw new DetectionModelException($"IntraOpThreads must be at least 1, but is {IntraOpThreads}.");
        }

        if (MaxBatch < 1)
        {
            throw new DetectionModelException($"MaxBatch must be at least 1, but is {MaxBatch}.");
        }

        if (PersonClass < 0)
        {
            throw new DetectionModelException($"PersonClass must not be negative, but is {PersonClass}.");
        }

        if (Encoding is { Deviation: var deviation } && !(Math.Min(deviation.X, Math.Min(deviation.Y, deviation.Z)) > 0))
        {
            throw new DetectionModelException($"Encoding.Deviation must be greater than 0 in each plane, but is {deviation}.");
        }

        if (InputSize is { IsEmpty: true } size)
        {
            throw new DetectionModelException($"InputSize must be at least 1x1, but is {size}.");
        }
    }
}
