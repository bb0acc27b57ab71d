using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.LocalCloud.Data;

namespace AsteroidWorkflows.LocalCloud.DynamoDb;

/// <summary>The items of a table, one file each. Whoever reads in order to write does so within <see cref="EnterAsync"/>.</summary>
internal sealed class TableFiles : IDisposable
{
    private const string Ending = ".json";
    private readonly string _folder;
    private readonly FileLock _lock;

    public TableFiles(DataFolder data, TableDefinition definition)
    {
        Definition = definition;
        _folder = data.Folder("dynamodb", FileName.Of(definition.Name));
        _lock = new FileLock(Path.Combine(_folder, ".lock"));
    }

    public TableDefinition Definition { get; }

    public Task<IDisposable> EnterAsync() => _lock.EnterAsync();

    public async Task<JsonObject?> ReadAsync(string key)
    {
        var path = PathOf(key);
        return File.Exists(path) ? await ReadFileAsync(path) : null;
    }

    public void Write(string key, JsonObject item) => PrivateDirectory.Write(PathOf(key), JsonSerializer.SerializeToUtf8Bytes(item));

    public void Delete(string key) => File.Delete(PathOf(key));

    /// <summary>All items, in the order of their keys' file names: any order will do, as long as it stays.</summary>
    public async Task<IReadOnlyList<JsonObject>> AllAsync()
    {
        var items = new List<JsonObject>();
        foreach (var path in Directory.EnumerateFiles(_folder, $"*{Ending}").Order(StringComparer.Ordinal))
        {
            if (await ReadFileAsync(path) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    public void Dispose() => _lock.Dispose();

    private static async Task<JsonObject?> ReadFileAsync(string path)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllBytesAsync(path)) as JsonObject;
        }
        catch (FileNotFoundException)
        {
            return null; // deleted meanwhile
        }
        catch (JsonException e)
        {
            throw new LocalCloudException($"{path} is no item any more: {e.Message} Delete the file, or the whole data folder.", e);
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, FileName.Of(key) + Ending);
}
