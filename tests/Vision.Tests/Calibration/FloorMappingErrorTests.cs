using StoreTracking.Vision.Calibration;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class FloorMappingErrorTests
{
    [Fact]
    public void A_pose_with_the_wrong_count_of_numbers_is_refused() =>
        AssertRefused("WorldToCamera has 9 numbers: it needs 12 (3x4) or 16 (4x4), row by row.", new double[9]);

    [Fact]
    public void A_pose_with_a_number_that_is_not_finite_is_refused() =>
        AssertRefused("WorldToCamera has an entry that is not a finite number.", Changed(0, double.NaN));

    [Fact]
    public void A_pose_given_column_by_column_is_refused() =>
        AssertRefused(
            "The last row of WorldToCamera is not 0, 0, 0, 1: the matrix must be given row by row.",
            [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 2, 3, 1]);

    [Fact]
    public void A_pose_that_stretches_is_refused() =>
        AssertRefused(
            "The left 3x3 part of WorldToCamera is not a rotation: its columns must have length 1 and be at right angles.",
            Changed(0, 1.01));

    [Fact]
    public void A_camera_below_the_floor_is_refused() =>
        AssertRefused(
            "WorldToCamera puts the camera 2.00 m below the floor: z must point up, and the matrix must lead from world to camera.",
            ImaginaryCamera.Pose(height: -2));

    [Fact]
    public void An_image_without_a_size_is_refused() =>
        Assert.Equal(
            "The image size is 0x720: width and height must be above zero.",
            Assert.Throws<CalibrationException>(() => FloorMapping.FromHomography(new(0, 720), ImaginaryCamera.ImageToFloor)).Message);

    [Fact]
    public void A_calibration_point_outside_the_lens_is_refused() =>
        Assert.Equal(
            "Calibration point 1 lies where the lens shows nothing: its distortion is not valid there.",
            Assert.Throws<CalibrationException>(() => FloorMapping.FromPoints(
                ImaginaryCamera.Size, [new(new(0, 0), 0, 0)], new Lens(300, 300, 640, 360, k1: -0.3))).Message);

    [Fact]
    public void A_person_model_out_of_range_is_refused()
    {
        AssertModelRefused("The person model has EdgeNoise = 0: it must be a number above zero.", new() { EdgeNoise = 0 });
        AssertModelRefused(
            "The person model has MostHiddenFeet = 1.8: it must lie between 0 and 1.", new() { MostHiddenFeet = 1.8 });
    }

    private static void AssertModelRefused(string message, PersonModel person) =>
        Assert.Equal(message, Assert.Throws<CalibrationException>(
            () => FloorMapping.FromHomography(ImaginaryCamera.Size, ImaginaryCamera.ImageToFloor, person: person)).Message);

    private static void AssertRefused(string message, double[] pose) =>
        Assert.Equal(message, Assert.Throws<CalibrationException>(
            () => FloorMapping.FromPose(ImaginaryCamera.Size, pose, ImaginaryCamera.Lens)).Message);

    private static double[] Changed(int index, double value)
    {
        var pose = ImaginaryCamera.Pose();
        pose[index] = value;
        return pose;
    }
}
