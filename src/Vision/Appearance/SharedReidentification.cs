using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Appearance;

/// <summary>The models of re-identification of one process: cameras with the same file share one, which lives as long as somebody leases it.</summary>
public sealed class SharedReidentification
{
    private readonly LeaseTable<string, ReidentificationModel> _table = new();

    /// <summary>Leases tensors for one camera's looks, loading the model where it is not yet in use.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <returns>The lease; dispose it to give the model up.</returns>
    /// <exception cref="DetectionModelException">The model cannot be used; a later call tries again.</exception>
    public ModelLease<ReidentificationRun> Lease(string path)
    {
        var model = _table.Take(Path.GetFullPath(path), () => ReidentificationModel.Load(path), out var release);
        return new(model, model.CreateRun(), release);
    }
}
