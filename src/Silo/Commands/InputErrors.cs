using StoreTracking.Silo.Evaluation;
using StoreTracking.Vision.Calibration;

namespace StoreTracking.Silo.Commands;

/// <summary>What the commands on files have in common: how a mistake is told.</summary>
internal static class InputErrors
{
    /// <summary>Runs a command's work.</summary>
    /// <param name="error">Where mistakes are told.</param>
    /// <param name="output">The option and file that the work writes last; null where it writes none.</param>
    /// <param name="work">The work.</param>
    /// <returns>The exit code.</returns>
    public static int Guard(TextWriter error, string? output, Action work)
    {
        try
        {
            work();
            return ExitCode.Success;
        }
        catch (Exception failure) when (failure is InputException or CalibrationException)
        {
            error.WriteLine($"error: {failure.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {output}: {failure.Message}");
            return ExitCode.Failure;
        }
    }
}
