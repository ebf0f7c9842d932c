using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's uniforms.</summary>
internal static partial class UniformRules
{
    /// <summary>How a colour is written, for the JSON Schema too.</summary>
    public const string Colour = "^#[0-9a-fA-F]{6}$";

    public static void Check(StaffConfiguration staff, Problems problems)
    {
        for (var i = 0; i < staff.Uniforms.Length; i++)
        {
            var (uniform, at) = (staff.Uniforms[i], problems.At("uniforms", i));
            Names.CheckName(uniform.Name, at.At("name"));
            CheckColour(uniform.Upper, at.At("upper"));
            CheckColour(uniform.Lower, at.At("lower"));
            at.Require(
                (uniform.Upper ?? uniform.Lower) is not null,
                "the uniform has no colour; expected upper, lower or both, each a colour such as '#1b7f3a'.");
        }
    }

    private static void CheckColour(string? colour, Problems problems) => problems.Require(
        colour is null || IsColour().IsMatch(colour),
        $"{Redaction.Quote(colour ?? "")} is not a colour; expected '#' and six hexadecimal digits, such as '#1b7f3a'.");

    [GeneratedRegex(Colour)]
    private static partial Regex IsColour();
}
