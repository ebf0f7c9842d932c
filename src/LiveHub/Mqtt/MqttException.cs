namespace StoreTracking.LiveHub;

/// <summary>Why the broker cannot be used, in one sentence.</summary>
internal sealed class MqttException(string message, Exception? cause = null) : Exception(message, cause);
