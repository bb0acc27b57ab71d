namespace AsteroidWorkflows.StandIns.Tests.Support;

/// <summary>What the service answers.</summary>
public sealed record WireAnswer(int Status, string Body)
{
    public static implicit operator WireAnswer(string body) => new(200, body);

    /// <summary>An error as the JSON protocol tells it.</summary>
    public static WireAnswer Error(string code, string message = "told by the service", int status = 400) =>
        new(status, $$"""{"__type":"com.amazonaws.service#{{code}}","message":"{{message}}"}""");
}
