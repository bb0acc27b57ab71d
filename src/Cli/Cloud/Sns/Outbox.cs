using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud.Storage;

namespace AsteroidWorkflows.Cli.Cloud.Sns;

/// <summary>What was published to topics: nobody is sent anything, each message is a file that one can read.</summary>
internal sealed class Outbox(DataFolder data, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };
    private readonly string _folder = data.Folder("sns");

    public async Task<string> PublishAsync(string topicArn, string? subject, string message)
    {
        var notice = new Notice(Guid.NewGuid().ToString(), clock.GetUtcNow(), topicArn, subject, message);
        await DataFolder.WriteAsync(Path.Combine(_folder, $"{notice.MessageId}.json"), notice, Options);
        return notice.MessageId;
    }

    /// <summary>Everything published so far, oldest first.</summary>
    public IReadOnlyList<Notice> Read() =>
        [.. Directory.EnumerateFiles(_folder, "*.json").Select(path => JsonSerializer.Deserialize<Notice>(File.ReadAllBytes(path))!).OrderBy(notice => notice.PublishedAt)];
}
