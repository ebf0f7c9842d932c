using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of cameras.</summary>
internal static class CameraRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < store.Cameras.Length; i++)
        {
            var (camera, at) = (store.Cameras[i], problems.At("cameras", i));
            Names.CheckId(camera.Id, "camera", taken, at.At("id"));
            Names.CheckName(camera.Name, at.At("name"));
            CheckFloor(camera.Floor, store, at.At("floor"));
            at.At("maxFrameRate").Require(
                camera.MaxFrameRate is >= Limits.MinFrameRate and <= Limits.MaxFrameRate,
                $"{camera.MaxFrameRate} is out of range; expected {Limits.MinFrameRate} to {Limits.MaxFrameRate} frames per second.");
            SourceRules.Check(camera.Source, at.At("source"));
            if (camera.Source.Kind != SourceKind.Observations)
            {
                // Whoever posts positions has calibrated already.
                CalibrationRules.Check(camera.Calibration, at.At("calibration"));
            }

            MaskRules.Check(camera, StoreRules.GivesPictures(camera, store), at.At("masks"));
            CheckSimulated(camera, store, at);
        }
    }

    private static void CheckFloor(string floor, StoreConfiguration store, Problems problems)
    {
        // While a floor's own id is wrong, whether a camera names it cannot be told.
        var ids = store.Floors.Select(candidate => candidate.Id).ToList();
        if (ids.Count > 0 && ids.TrueForAll(Slug.IsValid))
        {
            problems.Require(ids.Contains(floor), $"no floor is called {Redaction.Quote(floor)}; {Suggestion.For(floor, ids)}");
        }
    }

    private static void CheckSimulated(CameraConfiguration camera, StoreConfiguration store, Problems problems)
    {
        if (camera.Source.Kind != SourceKind.Simulated)
        {
            return;
        }

        problems.At("source").At("kind").Require(
            store.Simulation is not null, "a camera of kind 'simulated' sees the store's simulation, and the store's field simulation is missing.");
        var (calibration, at) = (camera.Calibration, problems.At("calibration"));
        at.Require(
            calibration.Points.IsEmpty && calibration.Homography.IsEmpty,
            "a simulated camera is placed by worldToCamera; leave points and homography out.");
        at.At("lens").Require(
            calibration.Lens is null or { K1: 0, K2: 0, P1: 0, P2: 0, K3: 0 }, "a simulated camera's lens does not distort; leave k1, k2, p1, p2 and k3 out.");
    }
}
