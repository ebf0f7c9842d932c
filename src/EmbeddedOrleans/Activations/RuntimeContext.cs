using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>The activation whose turn runs on this thread.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static Activation? _current;

    public static IGrainContext? Current => _current;

    public static Activation? Activation
    {
        get => _current;
        set => _current = value;
    }
}
