using System.Text.Json;
using AsteroidWorkflows.LocalCloud.Data;

namespace AsteroidWorkflows.LocalCloud.Sns;

/// <summary>What was published to topics: nobody is sent anything, each message is a file that one can read.</summary>
public sealed class Outbox
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };
    private readonly string _folder;
    private readonly TimeProvider _clock;

    internal Outbox(string folder, TimeProvider clock) => (_folder, _clock) = (folder, clock);

    /// <summary>Publishes a message, to any topic.</summary>
    /// <returns>The message's id.</returns>
    public string Publish(string topicArn, string? subject, string message)
    {
        var notice = new Notice(Guid.NewGuid().ToString(), _clock.GetUtcNow(), topicArn, subject, message);
        DataFolder.Write(Path.Combine(_folder, $"{notice.MessageId}.json"), notice, Options);
        return notice.MessageId;
    }

    /// <summary>Everything published so far, oldest first.</summary>
    public IReadOnlyList<Notice> Read() =>
        [.. Directory.EnumerateFiles(_folder, "*.json").Select(path => JsonSerializer.Deserialize<Notice>(File.ReadAllBytes(path))!).OrderBy(notice => notice.PublishedAt)];
}
