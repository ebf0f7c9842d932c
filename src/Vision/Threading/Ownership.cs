namespace StoreTracking.Vision.Threading;

/// <summary>Hands a part over to whatever is made of it.</summary>
internal static class Ownership
{
    /// <summary>Makes something that owns the part from then on. Where that fails, nobody owns it, and it is disposed.</summary>
    public static T Hand<TPart, T>(TPart part, Func<TPart, T> make)
        where TPart : IDisposable
    {
        try
        {
            return make(part);
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }
}
