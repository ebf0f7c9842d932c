namespace StoreTracking.Silo.Evaluation;

/// <summary>A file or an option is wrong; the message is one sentence that says where, what was found and what would be right.</summary>
internal sealed class InputException(string message) : Exception(message);
