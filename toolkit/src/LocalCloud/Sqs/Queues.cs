using System.Text.Json;
using AsteroidWorkflows.LocalCloud.Data;

namespace AsteroidWorkflows.LocalCloud.Sqs;

/// <summary>What was sent to queues: each message is a file that one can read, in a folder a queue. Nobody takes messages away.</summary>
public sealed class Queues
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };
    private readonly DataFolder _data;
    private readonly TimeProvider _clock;

    internal Queues(DataFolder data, TimeProvider clock) => (_data, _clock) = (data, clock);

    /// <summary>Sends a message.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="body">What it says.</param>
    /// <param name="messageGroupId">Of a FIFO queue: its group. Default: null, none.</param>
    public QueueMessage Send(string queue, string body, string? messageGroupId = null)
    {
        var message = new QueueMessage(Guid.NewGuid().ToString(), _clock.GetUtcNow(), body, messageGroupId);
        DataFolder.Write(Path.Combine(FolderOf(queue), $"{message.MessageId}.json"), message, Options);
        return message;
    }

    /// <summary>Everything sent to a queue so far, oldest first.</summary>
    public IReadOnlyList<QueueMessage> Read(string queue) =>
        [.. Directory.EnumerateFiles(FolderOf(queue), "*.json").Select(path => JsonSerializer.Deserialize<QueueMessage>(File.ReadAllBytes(path))!).OrderBy(message => message.SentAt)];

    private string FolderOf(string queue) => _data.Folder("sqs", FileName.Of(queue));
}
