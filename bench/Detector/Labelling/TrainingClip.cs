namespace StoreTracking.Detector.Labelling;

/// <summary>A real clip, or the part of one, that the detector is trained on. What is held out is not among them.</summary>
/// <param name="Name">Its name in labels and corrections.</param>
/// <param name="File">Its file, below the folder of assets.</param>
/// <param name="Frames">How many frames from its beginning belong to the training.</param>
/// <param name="Step">Every how many-th of them is labelled.</param>
internal sealed record TrainingClip(string Name, string File, int Frames, int Step)
{
    /// <summary>All of them. Held out: camera 3 of the laboratory, and the last third of one-by-one (from its frame 929).</summary>
    public static IReadOnlyList<TrainingClip> All { get; } =
    [
        new("multicam-lab/cam0", "videos/multicam-lab/cam0.mp4", int.MaxValue, 2),
        new("multicam-lab/cam1", "videos/multicam-lab/cam1.mp4", int.MaxValue, 2),
        new("multicam-lab/cam2", "videos/multicam-lab/cam2.mp4", int.MaxValue, 2),
        new("one-by-one", "videos/one-by-one-person-detection.mp4", 929, 3),
        new("store-aisle", "videos/store-aisle-detection.preview.gif", int.MaxValue, 1),
    ];
}
