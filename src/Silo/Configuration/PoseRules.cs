namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a camera's pose: a rotation, and a place above the floor.</summary>
internal static class PoseRules
{
    private const double RotationTolerance = 0.01;

    public static void Check(ReadOnlySpan<double> pose, Problems problems)
    {
        if (!problems.Require(pose.Length is 12 or 16, $"{pose.Length} numbers; expected sixteen (4x4) or twelve (3x4), row by row."))
        {
            return;
        }

        if (pose.Length == 16 && !problems.Require(
            pose[12..].SequenceEqual([0, 0, 0, 1]), "the last row is not 0, 0, 0, 1; expected a 4x4 pose, row by row."))
        {
            return;
        }

        if (problems.Require(
            IsRotation(pose), "the left three columns are no rotation; expected rows of length 1 at right angles, right-handed."))
        {
            // The camera stands at -R^T t; the third component is its height.
            var height = -((pose[2] * pose[3]) + (pose[6] * pose[7]) + (pose[10] * pose[11]));
            problems.Require(
                height is >= Limits.MinCameraHeight and <= Limits.MaxCameraHeight,
                $"the camera would stand {height:0.##} m above the floor; expected {Limits.MinCameraHeight} to {Limits.MaxCameraHeight} m "
                + "(the matrix leads from the plan to the camera, in metres).");
        }
    }

    private static bool IsRotation(ReadOnlySpan<double> pose)
    {
        for (var i = 0; i < 3; i++)
        {
            for (var j = i; j < 3; j++)
            {
                var dot = 0.0;
                for (var k = 0; k < 3; k++)
                {
                    dot += pose[(4 * i) + k] * pose[(4 * j) + k];
                }

                if (!(Math.Abs(dot - (i == j ? 1 : 0)) <= RotationTolerance))
                {
                    return false;
                }
            }
        }

        return (pose[0] * ((pose[5] * pose[10]) - (pose[6] * pose[9])))
            - (pose[1] * ((pose[4] * pose[10]) - (pose[6] * pose[8])))
            + (pose[2] * ((pose[4] * pose[9]) - (pose[5] * pose[8]))) > 0;
    }
}
