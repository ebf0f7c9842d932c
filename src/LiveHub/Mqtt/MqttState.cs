namespace StoreTracking.LiveHub;

/// <summary>How the connection to the broker stands, for whoever asks after this host's health.</summary>
internal sealed class MqttState
{
    private volatile string? _text;

    /// <summary>In one sentence; null where no broker is configured.</summary>
    public string? Text
    {
        get => _text;
        set => _text = value;
    }
}
