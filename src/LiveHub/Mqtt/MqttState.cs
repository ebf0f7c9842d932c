namespace StoreTracking.LiveHub;

/// <summary>How the connection to the broker stands, for whoever asks after this host's health.</summary>
internal sealed class MqttState
{
    private volatile string? _text;
    private volatile bool _isConnected;

    /// <summary>Whether there is a connection now.</summary>
    public bool IsConnected
    {
        get => _isConnected;
        set => _isConnected = value;
    }

    /// <summary>In one sentence; null where no broker is configured.</summary>
    public string? Text
    {
        get => _text;
        set => _text = value;
    }
}
