namespace StoreTracking.Silo.Tests.Configuration;

public sealed class CameraRulesTests
{
    [Theory]
    [InlineData("cameras", "[]", "cameras: the list is empty; expected at least one camera.")]
    [InlineData("cameras[1].id", "\"pose\"", "cameras[1].id: another camera of this store is called 'pose'; ids must differ.")]
    [InlineData("cameras[1].id", "\"-\"", "cameras[1].id: '-' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    [InlineData("cameras[0].name", "\"\"", "cameras[0].name: the name is blank; expected what people read.")]
    [InlineData("cameras[0].floor", "\"Ground\"", "cameras[0].floor: no floor is called 'Ground'; did you mean 'ground'?")]
    [InlineData("cameras[0].floor", "\"roof-top\"", "cameras[0].floor: no floor is called 'roof-top'; known: ground.")]
    [InlineData("cameras[0].maxFrameRate", "0.09", "cameras[0].maxFrameRate: 0.09 is out of range; expected 0.1 to 60 frames per second.")]
    [InlineData("cameras[0].maxFrameRate", "61", "cameras[0].maxFrameRate: 61 is out of range; expected 0.1 to 60 frames per second.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData("0.1")]
    [InlineData("60")]
    public void A_frame_rate_at_its_bound_is_right(string json) => Assert.Empty(StoreDocument.ProblemsAfter("cameras[0].maxFrameRate", json));
}
