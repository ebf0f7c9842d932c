namespace StoreTracking.LiveHub;

/// <summary>A message that a broker sent.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its content.</param>
/// <param name="Qos">With which quality of service it came.</param>
/// <param name="IsRetained">Whether the broker had kept it from before the subscription.</param>
internal readonly record struct MqttMessage(string Topic, byte[] Payload, int Qos, bool IsRetained);
