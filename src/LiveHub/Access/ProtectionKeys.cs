using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>
/// Where the keys lie with which cookies are written and read: in files beside a silo's own database that nobody else on the
/// machine can read, in the database of a cluster, and nowhere where nothing is kept.
/// </summary>
internal sealed class ProtectionKeys(FactOptions facts, IAccessStore kept) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository =
        facts.ClusterDatabase is not null ? new InDatabase(kept)
        : facts.Folder is { } folder ? new InFiles(Path.Combine(folder, "keys"))
        : new InMemory();

    private sealed class InFiles(string folder) : IXmlRepository
    {
        private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        public IReadOnlyCollection<XElement> GetAllElements() =>
            Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(XElement.Load)] : [];

        public void StoreElement(XElement element, string friendlyName)
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
                options.UnixCreateMode = Owner;
            }

            using var file = new FileStream(Path.Combine(folder, $"{friendlyName}.xml"), options);
            element.Save(file);
        }
    }

    private sealed class InDatabase(IAccessStore kept) : IXmlRepository
    {
        // The interface knows no waiting; it is asked once a day.
        public IReadOnlyCollection<XElement> GetAllElements() =>
            [.. Task.Run(() => kept.ListProtectionKeysAsync()).GetAwaiter().GetResult().Select(XElement.Parse)];

        public void StoreElement(XElement element, string friendlyName) =>
            Task.Run(() => kept.AddProtectionKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
    }

    private sealed class InMemory : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            lock (_elements)
            {
                return [.. _elements];
            }
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            lock (_elements)
            {
                _elements.Add(element);
            }
        }
    }
}
