using System.Net;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.StandIns.Tests.Support;

/// <summary>A request as it arrived.</summary>
public sealed record WireRequest(string Method, string Path, WebHeaderCollection Headers, byte[] Body)
{
    public JsonNode? Json => JsonNode.Parse(Body);

    public string Header(string name) => Headers[name] ?? throw new InvalidOperationException($"No header {name} was sent.");
}
