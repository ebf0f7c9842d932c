using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's notice.</summary>
internal static partial class NoticeRules
{
    /// <summary>The longest version, in characters.</summary>
    public const int LongestVersion = 40;

    /// <summary>The longest address, legal basis or authority, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>How an e-mail address is written, for the JSON Schema too.</summary>
    public const string Email = @"^[^@\s]+@[^@\s]+\.[^@\s]+$";

    /// <summary>How a phone number is written, for the JSON Schema too.</summary>
    public const string Phone = "^[+]?[0-9][0-9 ()/.-]{3,40}$";

    public static void Check(NoticeConfiguration? notice, Problems problems)
    {
        if (notice is null)
        {
            return;
        }

        CheckText(notice.Version, LongestVersion, "the version of the notice at the entrance, such as '2026-11'", problems.At("version"));
        problems.At("languages").Require(!notice.Languages.IsEmpty, "the list is empty; expected at least one language.");
        problems.At("languages").Require(
            notice.Languages.Distinct().Count() == notice.Languages.Length, "a language stands twice; expected each once.");
        CheckContact(notice.Controller, problems.At("controller"));
        if (notice.DataProtectionOfficer is { } officer)
        {
            CheckContact(officer, problems.At("dataProtectionOfficer"));
        }

        CheckText(notice.LegalBasis, LongestText, "the legal basis as visitors read it", problems.At("legalBasis"));
        if (notice.ComplaintAuthority is { } authority)
        {
            CheckText(authority, LongestText, "the authority's name", problems.At("complaintAuthority"));
        }
    }

    private static void CheckContact(ContactConfiguration contact, Problems problems)
    {
        Names.CheckName(contact.Name, problems.At("name"));
        if (contact.Address is { } address)
        {
            CheckText(address, LongestText, "a postal address", problems.At("address"));
        }

        problems.Require(
            (contact.Email ?? contact.Phone) is not null, "nobody can be reached; expected email, phone or both.");
        problems.At("email").Require(
            contact.Email is null || IsEmail().IsMatch(contact.Email),
            $"{Redaction.Quote(contact.Email ?? "")} is not an e-mail address; expected one such as 'privacy@example.com'.");
        problems.At("phone").Require(
            contact.Phone is null || IsPhone().IsMatch(contact.Phone),
            $"{Redaction.Quote(contact.Phone ?? "")} is not a phone number; expected digits, such as '+49 30 123456'.");
    }

    private static void CheckText(string text, int longest, string expected, Problems problems)
    {
        if (problems.Require(!string.IsNullOrWhiteSpace(text), $"the text is blank; expected {expected}."))
        {
            problems.Require(text.Length <= longest, $"the text has {text.Length} characters; expected at most {longest}.");
        }
    }

    [GeneratedRegex(Email)]
    private static partial Regex IsEmail();

    [GeneratedRegex(Phone)]
    private static partial Regex IsPhone();
}
