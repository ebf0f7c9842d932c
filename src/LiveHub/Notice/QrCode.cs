using System.Text;
using QRCoder;

namespace StoreTracking.LiveHub;

/// <summary>A QR code (ISO/IEC 18004, byte mode, level M) as inline SVG that asks for no style and no script.</summary>
internal static class QrCode
{
    /// <summary>Draws a text.</summary>
    /// <param name="text">What is read from it, such as an address.</param>
    /// <param name="label">What is said to whoever cannot see it, encoded already.</param>
    public static string ToSvg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        // The library draws its quiet zone itself.
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules[row].Count; column++)
            {
                if (modules[row][column])
                {
                    path.Append('M').Append(column).Append(' ').Append(row).Append("h1v1h-1z");
                }
            }
        }

        return $"""<svg class="qr" role="img" aria-label="{label}" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="{path}"/></svg>""";
    }
}
