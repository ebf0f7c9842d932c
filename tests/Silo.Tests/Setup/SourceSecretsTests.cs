using StoreTracking.Silo.Setup.Secrets;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class SourceSecretsTests
{
    [Theory]
    [InlineData("rtsp://viewer:hunter2@192.0.2.7/stream1", "rtsp://viewer:***@192.0.2.7/stream1")]
    [InlineData("rtsp://hunter2@192.0.2.7/stream1", "rtsp://***@192.0.2.7/stream1")]
    [InlineData("rtsp://viewer:hun@ter/2@192.0.2.7:554/a?channel=1&key=hunter3", "rtsp://viewer:***@192.0.2.7:554/a?channel=1&key=***")]
    [InlineData("rtsp://viewer:hunter?2@192.0.2.7/a", "rtsp://viewer:***@192.0.2.7/a")]
    [InlineData("rtsp://a b:hunter2@192.0.2.7/a", "rtsp://***@192.0.2.7/a")]
    [InlineData("http://192.0.2.7/video?hunter2", "http://192.0.2.7/video?***")]
    [InlineData("http://192.0.2.7/video#hunter2", "http://192.0.2.7/video#***")]
    [InlineData("http://192.0.2.7/video?size=640x480&n=", "http://192.0.2.7/video?size=***&n=")]
    [InlineData("rtsp://viewer:${CAMERA_PASSWORD}@192.0.2.7/stream1?k=${CAMERA_KEY}", "rtsp://viewer:${CAMERA_PASSWORD}@192.0.2.7/stream1?k=${CAMERA_KEY}")]
    [InlineData("rtsp://${CAMERA_USER}:hunter2@192.0.2.7/a", "rtsp://${CAMERA_USER}:***@192.0.2.7/a")]
    [InlineData("rtsp://192.0.2.7/stream1", "rtsp://192.0.2.7/stream1")]
    [InlineData("clips/monday.mp4", "clips/monday.mp4")]
    public void What_is_secret_is_hidden_and_comes_back_where_nothing_was_changed(string location, string shown)
    {
        Assert.Equal(shown, SourceSecrets.Hide(location));
        Assert.Equal(location, SourceSecrets.Restore(shown, location));
    }

    [Theory]
    [InlineData("rtsp://viewer:***@192.0.2.7/stream2", "rtsp://viewer:hunter2@192.0.2.7/stream2")]
    [InlineData("rtsp://viewer:other@192.0.2.7/stream1?key=***", "rtsp://viewer:other@192.0.2.7/stream1?key=hunter3")]
    [InlineData("rtsp://192.0.2.8/stream1", "rtsp://192.0.2.8/stream1")]
    public void A_path_or_a_password_may_change_while_the_rest_stays_hidden(string back, string whole) =>
        Assert.Equal(whole, SourceSecrets.Restore(back, "rtsp://viewer:hunter2@192.0.2.7/stream1?key=hunter3"));

    [Theory]
    [InlineData("rtsp://viewer:***@192.0.2.8/stream1")]
    [InlineData("rtsp://viewer:***@192.0.2.7:8554/stream1")]
    [InlineData("rtsp://viewer:***@192.0.2.7.example/stream1")]
    [InlineData("http://viewer:***@192.0.2.7/stream1")]
    [InlineData("rtsp://other:***@192.0.2.7/stream1")]
    [InlineData("rtsp://viewer:***@192.0.2.7/***")]
    [InlineData("rtsp://viewer:a***@192.0.2.7/stream1")]
    [InlineData("rtsp://192.0.2.7/stream1?other=***")]
    public void A_secret_goes_nowhere_else(string back)
    {
        Assert.Null(SourceSecrets.Restore(back, "rtsp://viewer:hunter2@192.0.2.7/stream1?key=hunter3"));
        Assert.Null(SourceSecrets.Restore(back, null));
    }
}
