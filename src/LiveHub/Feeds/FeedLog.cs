namespace StoreTracking.LiveHub;

/// <summary>What one feed tells an operator: an outage once when it begins and once when it ends.</summary>
internal sealed partial class FeedLog(ILogger logger, string word, string id)
{
    private bool _failing;

    public void Answered()
    {
        if (_failing)
        {
            _failing = false;
            Returned(logger, word, id);
        }
    }

    public void Failed(Exception error)
    {
        if (!_failing)
        {
            _failing = true;
            Lost(logger, error, word, id);
        }
    }

    public void CloseFailed(Exception error) => NotClosed(logger, error, word, id);

    [LoggerMessage(EventId = 6001, Level = LogLevel.Warning, Message = "The {Word} {Id} cannot be watched; it is tried again every second.")]
    private static partial void Lost(ILogger logger, Exception error, string word, string id);

    [LoggerMessage(EventId = 6002, Level = LogLevel.Information, Message = "The {Word} {Id} can be watched again.")]
    private static partial void Returned(ILogger logger, string word, string id);

    [LoggerMessage(EventId = 6003, Level = LogLevel.Debug, Message = "The watch of the {Word} {Id} was not ended in order; it lapses by itself.")]
    private static partial void NotClosed(ILogger logger, Exception error, string word, string id);
}
