using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>The broker to which signals and counts are published, from the section <c>Mqtt</c> of the configuration; off without a host.</summary>
public sealed class MqttOptions
{
    /// <summary>The broker's host. Absent by default, and then nothing is published.</summary>
    public string? Host { get; set; }

    /// <summary>The broker's port. The default is 8883 with TLS and 1883 without.</summary>
    public int? Port { get; set; }

    /// <summary>Whether the connection is encrypted and the broker's certificate verified. The default is true.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>The file of the authorities that vouch for the broker's certificate. The default is the system's.</summary>
    public string? CaFile { get; set; }

    /// <summary>The user's name; absent where the broker asks for none.</summary>
    public string? UserName { get; set; }

    /// <summary>The environment variable that holds the password.</summary>
    public string? PasswordVariable { get; set; }

    /// <summary>The file that holds the password, in place of a variable.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>What all topics begin with. The default is <c>storetracking</c>.</summary>
    public string TopicPrefix { get; set; } = "storetracking";

    /// <summary>This silo's name at the broker, which no other silo may have. The default is the machine's name.</summary>
    public string Name { get; set; } = Environment.MachineName;

    internal bool IsOn => !string.IsNullOrEmpty(Host);

    internal int EffectivePort => Port ?? (Tls ? 8883 : 1883);

    /// <summary>The password, where there is one.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    internal string? ReadPassword() =>
        PasswordFile is { } file ? File.ReadAllText(file).Trim()
        : PasswordVariable is { } variable ? Environment.GetEnvironmentVariable(variable)
        : null;

    internal sealed class Validator : IValidateOptions<MqttOptions>
    {
        public ValidateOptionsResult Validate(string? name, MqttOptions options)
        {
            List<string> failures = [];
            if (options.IsOn)
            {
                Require(options.EffectivePort is > 0 and <= 65535, nameof(Port), $"{options.Port}", "1 to 65535");
                Require(IsLevel(options.TopicPrefix), nameof(TopicPrefix), $"'{options.TopicPrefix}'", "a topic without + and #, and without / at its ends");
                Require(IsLevel(options.Name) && !options.Name.Contains('/'), nameof(Name), $"'{options.Name}'", "one level of a topic, without +, # and /");
                Require(options.CaFile is null || options.Tls, nameof(CaFile), "given and Tls is false", "absent, or Tls true");
                Require(options.CaFile is null || File.Exists(options.CaFile), nameof(CaFile), $"'{options.CaFile}'", "a file that exists");
                Require(options.PasswordFile is null || File.Exists(options.PasswordFile), nameof(PasswordFile), $"'{options.PasswordFile}'", "a file that exists");
                Require(
                    options.PasswordVariable is null || Environment.GetEnvironmentVariable(options.PasswordVariable) is not null,
                    nameof(PasswordVariable), "not the name of a variable that is set", "one, never the password itself");
                Require(
                    options.UserName is not null || (options.PasswordVariable ?? options.PasswordFile) is null,
                    nameof(UserName), "absent and a password is named", "the user whose password it is");
            }

            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

            void Require(bool valid, string field, string found, string right)
            {
                if (!valid)
                {
                    failures.Add($"Mqtt:{field} is {found}: it must be {right}.");
                }
            }
        }

        private static bool IsLevel(string text) =>
            text.Length is > 0 and <= 200 && text.AsSpan().IndexOfAny("+#\0") < 0 && text[0] != '/' && text[^1] != '/';
    }
}
