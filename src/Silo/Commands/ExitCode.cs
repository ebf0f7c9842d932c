namespace StoreTracking.Silo.Commands;

/// <summary>What a command tells its caller. The help text lists them.</summary>
internal static class ExitCode
{
    /// <summary>It did what it was asked.</summary>
    public const int Success = 0;

    /// <summary>It failed while it worked.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a configuration file is wrong; nothing was started.</summary>
    public const int BadInput = 2;
}
