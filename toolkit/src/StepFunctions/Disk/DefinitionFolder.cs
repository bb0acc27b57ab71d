using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>The definitions that executions were started with, each text once, on disk and in memory.</summary>
internal sealed class DefinitionFolder(string folder)
{
    private readonly ConcurrentDictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Keeps a definition; gives the key that it is found by.</summary>
    public string Keep(string text) => _keys.GetOrAdd(text, Write);

    /// <exception cref="StoreException">There is none of this key.</exception>
    public string Find(string key) => _texts.GetOrAdd(key, Read);

    private string Write(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var key = Convert.ToHexStringLower(SHA256.HashData(content))[..32];
        if (!File.Exists(PathOf(key)))
        {
            PrivateDirectory.Write(PathOf(key), content);
        }

        _texts.TryAdd(key, text);
        return key;
    }

    private string Read(string key)
    {
        try
        {
            return File.ReadAllText(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The definition {PathOf(key)} can't be read: {e.Message} Executions need what they were started with: put it back, or move them away.", e);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".json");
}
